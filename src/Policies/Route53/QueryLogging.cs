using Policies.Model;
using Policies.Resources;

namespace Policies.Route53;

/// <summary>Asserts that public hosted zones log queries.</summary>
public sealed class QueryLogging : Policy<HostedZone>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "route53-query-logging",
        Title = "Public hosted zones log queries",
        Rationale = "Queries show scans of one's names, and what a takeover of a name would catch.",
        Remediation = "Set QueryLoggingConfig with the ARN of a log group in us-east-1.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(HostedZone zone) => zone.IsPublic;

    /// <inheritdoc/>
    protected override Verdict Evaluate(HostedZone zone) => zone.QueryLogGroup.IsPresent("a log group for queries");
}
