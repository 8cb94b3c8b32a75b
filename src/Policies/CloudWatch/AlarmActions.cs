using Policies.Model;
using Policies.Resources;

namespace Policies.CloudWatch;

/// <summary>Asserts that alarms have an action and it is enabled, their own or that of a composite alarm.</summary>
public sealed class AlarmActions : Policy<Alarm, CompositeAlarm>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudwatch-alarm-actions",
        Title = "Alarms have an action and it is enabled, their own or that of a composite alarm",
        Rationale = "An alarm that tells nobody is no alarm.",
        Remediation = "Set AlarmActions, and leave ActionsEnabled true.",
        Severity = Severity.High,
    };

    private static readonly Question<CompositeAlarm> CompositeActs = new(alarm => alarm.Actions.Take);

    /// <inheritdoc/>
    protected override Verdict Evaluate(Alarm alarm) =>
        alarm.Actions.Take | alarm.CompositeAlarms.Any(CompositeActs.Of, whenNone: Verdict.NotApplicable);

    /// <inheritdoc/>
    protected override Verdict Evaluate(CompositeAlarm alarm) => alarm.Actions.Take;
}
