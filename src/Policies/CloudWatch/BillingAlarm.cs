using Policies.Model;
using Policies.Resources;

namespace Policies.CloudWatch;

/// <summary>Asserts that an alarm on EstimatedCharges can fire.</summary>
public sealed class BillingAlarm : Policy<Alarm>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudwatch-billing-alarm",
        Title = "An alarm on EstimatedCharges can fire",
        Rationale = "The metric exists in us-east-1 only and only with the dimension Currency; an alarm on anything else waits for data that never comes.",
        Remediation = "Give the alarm the namespace AWS/Billing, the dimension Currency (USD), an action, and a stack in us-east-1.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(Alarm alarm) => alarm.Metrics.Any(IsCharges, whenNone: alarm.Resource.Answer(Outcome.NonCompliant, "Metrics", "EstimatedCharges", "none"));

    /// <inheritdoc/>
    protected override Verdict Evaluate(Alarm alarm) =>
        alarm.Metrics.Where(IsCharges).All(HasData, whenNone: Verdict.NotApplicable) & IsWhereChargesAre(alarm.Resource) & alarm.Actions.Take;

    private static Verdict IsCharges(AlarmMetric metric) => metric.MetricName.Is("EstimatedCharges");

    // The metric has data in dollars only (CloudWatch guide, "AWS Billing and Cost Management dimensions and metrics"), in China in yuan.
    private static Verdict HasData(AlarmMetric metric) =>
        metric.Namespace.Is("AWS/Billing")
        & metric.Dimension("Currency").Any(
            currency => currency.Text.IsOneOf("USD", "CNY"),
            whenNone: metric.DimensionList.Answer(Outcome.NonCompliant, "the dimension Currency"));

    private static Verdict IsWhereChargesAre(Resource alarm) => alarm.Origin.Region switch
    {
        null or "us-east-1" => Verdict.Compliant,
        var region => alarm.Answer(Outcome.NonCompliant, "Region", "us-east-1, the only region with the metric", region),
    };
}
