using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that a distribution logs its requests.</summary>
public sealed class LoggingEnabled : Policy<Distribution>
{
    private const string Expected = "logs of requests";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-logging-enabled",
        Title = "A distribution logs its requests",
        Rationale = "Without logs nobody can tell who asked for what, nor follow an attack back.",
        Remediation = "Set Logging with a Bucket, or deliver the distribution's ACCESS_LOGS with a DeliverySource and a Delivery in us-east-1.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution)
    {
        var delivered = distribution.LogDeliverySources.Any(source => source.Delivers("ACCESS_LOGS"), whenNone: NotDelivered(distribution));
        return StandardLogging(distribution)
            | distribution.Behaviors.All(behavior => behavior.RealtimeLogConfigArn.IsPresent("real-time logs"), whenNone: Verdict.NotApplicable)
            | delivered;
    }

    // Without a bucket there is no log: an empty one is how the API says that logging is off (CloudFront API, LoggingConfig). CloudFormation
    // requires none, because the cookies of the second version's logs are asked for here too.
    private static Verdict StandardLogging(Distribution distribution)
    {
        var present = distribution.Logging.IsPresent(Expected);
        return present.IsNonCompliant ? present : present & distribution.LogBucket.IsPresent(Expected);
    }

    // Log deliveries of a distribution live in us-east-1: the template of a stack elsewhere cannot show them.
    private static Verdict NotDelivered(Distribution distribution) =>
        distribution.Resource.Origin is { IsLive: false, Region: { } region and not "us-east-1" }
            ? distribution.Resource.Answer(Outcome.Unknown, "DeliverySource", Expected, $"a stack in {region}, while log deliveries of distributions live in us-east-1")
            : distribution.Resource.Answer(Outcome.NonCompliant, "DeliverySource", Expected, "none");
}
