using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;

var orders = new Queue(this, "Orders");
var alarm = new Alarm(this, "Waiting", new AlarmProps
{
    Metric = orders.MetricApproximateAgeOfOldestMessage(),
    Threshold = 300,
    EvaluationPeriods = 3,
});
alarm.AddAlarmAction(new SnsAction(new Topic(this, "Alerts")));
