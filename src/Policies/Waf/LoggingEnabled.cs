using Policies.Model;
using Policies.Resources;

namespace Policies.Waf;

/// <summary>Asserts that a web ACL logs its requests.</summary>
public sealed class LoggingEnabled : Policy<WebAcl>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "waf-logging-enabled",
        Title = "A web ACL logs its requests",
        Rationale = "Without logs nobody can tell an attack from a false alarm.",
        Remediation = "Add an AWS::WAFv2::LoggingConfiguration whose ResourceArn is the web ACL.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(WebAcl acl)
    {
        const string Expected = "a logging configuration";
        var none = acl.Resource.Answer(Outcome.NonCompliant, "LoggingConfiguration", Expected, "none");
        return acl.LoggingConfigurations.Any(logging => logging.Destinations.IsPresent("a destination"), whenNone: none)
            | acl.LogDeliverySources.Any(source => source.Delivers("WAF_LOGS"), whenNone: none);
    }
}
