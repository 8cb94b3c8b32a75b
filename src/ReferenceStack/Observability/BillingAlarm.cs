using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ReferenceStack.Observability;

/// <summary>The documented alarm on the account's charges.</summary>
internal sealed class BillingAlarm : TracedConstruct
{
    public BillingAlarm(Construct scope, string id, IKey key)
        : base(scope, id)
    {
        var topic = Traced(new AlarmTopic(this, "CostAnomalyTopic", key));

        var alarm = Traced(new Alarm(this, "CostAnomalyAlarm", new AlarmProps
        {
            Metric = new Metric(new MetricProps
            {
                Namespace = "AWS/Billing",
                MetricName = "EstimatedCharges",
                // There is no such metric without its currency, and an alarm on it would never leave INSUFFICIENT_DATA.
                DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal) { ["Currency"] = "USD" },
                Statistic = "Maximum",
                Period = Duration.Hours(6),
            }),
            Threshold = 100,
            ComparisonOperator = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            EvaluationPeriods = 1,
            AlarmDescription = "Cost anomaly detected",
            ActionsEnabled = true,
        }));
        alarm.AddAlarmAction(new SnsAction(topic));
    }
}
