using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Logs;

/// <summary>Asserts that a log group keeps its events long enough.</summary>
public sealed class Retention([Description("The least time that events are kept, in days.")] int minimumDays = 7) : Policy<LogGroup>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "logs-retention",
        Title = "A log group keeps its events long enough",
        Rationale = "Events that are gone cannot tell what happened; FSBP (CloudWatch.16) asks for 365 days in production.",
        Remediation = "Set RetentionInDays to the minimum or more.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(LogGroup group) => group.KeepsEvents;

    /// <inheritdoc/>
    protected override Verdict Evaluate(LogGroup group) =>
        group.Retention.Test(retention => retention.IsAtLeast(minimumDays), new LogRetention(minimumDays) + " or more");
}
