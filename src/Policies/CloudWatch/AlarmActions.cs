using Policies.Model;
using Policies.Resources;

namespace Policies.CloudWatch;

/// <summary>Asserts that alarms have an action and it is enabled.</summary>
public sealed class AlarmActions : Policy<Alarm, CompositeAlarm>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudwatch-alarm-actions",
        Title = "Alarms have an action and it is enabled",
        Rationale = "An alarm that tells nobody is no alarm.",
        Remediation = "Set AlarmActions, and leave ActionsEnabled true.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Alarm alarm) => alarm.Actions.Take;

    /// <inheritdoc/>
    protected override Verdict Evaluate(CompositeAlarm alarm) => alarm.Actions.Take;
}
