using Policies.Model;

namespace Policies.Resources;

/// <summary>A Route 53 hosted zone.</summary>
public sealed record HostedZone(Resource Resource) : IResourceView<HostedZone>
{
    /// <inheritdoc/>
    public static string Type => "AWS::Route53::HostedZone";

    /// <inheritdoc/>
    public static HostedZone View(Resource resource) => new(resource);

    /// <summary>
    /// Holds for a zone that answers the internet: one without VPCs. A live zone says so itself, because its VPCs take a call of their own
    /// (Route 53 API: HostedZoneConfig, PrivateZone).
    /// </summary>
    public Verdict IsPublic
    {
        get
        {
            const string Expected = "a public zone";
            var vpcs = Resource["VPCs"];
            return vpcs.Items.All(vpc => vpc.Answer(Outcome.NonCompliant, Expected), whenNone: vpcs.Answer(Outcome.Compliant, Expected))
                & Resource["HostedZoneConfig"]["PrivateZone"].Boolean.OrDefault(false).Is(false);
        }
    }

    /// <summary>The log group that queries are logged to.</summary>
    public Property QueryLogGroup => Resource["QueryLoggingConfig"]["CloudWatchLogsLogGroupArn"];
}
