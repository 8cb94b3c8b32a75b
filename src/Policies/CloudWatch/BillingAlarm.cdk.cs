using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.SNS;

// In a stack of us-east-1: no other region has the metric.
var alarm = new Alarm(this, "Charges", new AlarmProps
{
    Metric = new Metric(new MetricProps
    {
        Namespace = "AWS/Billing",
        MetricName = "EstimatedCharges",
        DimensionsMap = new Dictionary<string, string> { ["Currency"] = "USD" },
        Statistic = "Maximum",
        Period = Duration.Hours(6),
    }),
    Threshold = 500,
    EvaluationPeriods = 1,
});
alarm.AddAlarmAction(new SnsAction(new Topic(this, "Alerts")));
