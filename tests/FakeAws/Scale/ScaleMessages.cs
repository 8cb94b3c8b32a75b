using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Scale;

/// <summary>Topics, queues, log groups, alarms, dashboards, backup vaults and plans.</summary>
internal sealed class ScaleMessages(ScaleIds ids)
{
    private const int Few = 8;

    public AwsResponse? Answer(AwsRequest request, bool isEmpty) => request.Service switch
    {
        "sns" => Topic(request, isEmpty),
        "sqs" => Queue(request, isEmpty),
        "logs" => Logs(request, isEmpty),
        "cloudwatch" => Watch(request, isEmpty),
        "backup" => Backup(request, isEmpty),
        _ => null,
    };

    private string TopicArn(int index) => ids.Arn("sns", $"topic-{index:00}");

    private AwsResponse? Topic(AwsRequest request, bool isEmpty) => request.Operation switch
    {
        "ListTopics" => ScalePages.Query(request, "Topics", "member", isEmpty ? [] : ScalePages.Make(Few, index => $"<TopicArn>{TopicArn(index)}</TopicArn>"), "NextToken"),
        "GetTopicAttributes" => ScalePages.Result(request, $"<Attributes>{Entries(("TopicArn", request.Parameter("TopicArn")!), ("Owner", ScaleIds.Account), ("KmsMasterKeyId", ids.KeyArn(0)), ("Policy", $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{ScaleIds.Account}}:root"},"Action":"SNS:Publish","Resource":"{{request.Parameter("TopicArn")}}"}]}"""))}</Attributes>"),
        "ListTagsForResource" => ScalePages.Result(request, "<Tags><member><Key>team</Key><Value>platform</Value></member></Tags>"),
        "ListSubscriptions" => ScalePages.Query(request, "Subscriptions", "member", isEmpty ? [] : ScalePages.Make(Few, index => $"<TopicArn>{TopicArn(index)}</TopicArn><Protocol>sqs</Protocol><SubscriptionArn>{TopicArn(index)}:{ScaleIds.Uuid(index)}</SubscriptionArn><Owner>{ScaleIds.Account}</Owner><Endpoint>{ids.Arn("sqs", $"queue-{index:00}")}</Endpoint>"), "NextToken"),
        "GetSubscriptionAttributes" => ScalePages.Result(request, $"<Attributes>{Entries(("SubscriptionArn", request.Parameter("SubscriptionArn")!), ("RawMessageDelivery", "false"))}</Attributes>"),
        _ => null,
    };

    private static string Entries(params (string Key, string Value)[] entries) => string.Concat(entries.Select(entry => $"<entry><key>{entry.Key}</key><value>{entry.Value}</value></entry>"));

    private AwsResponse? Queue(AwsRequest request, bool isEmpty)
    {
        var name = request.Json().Text("QueueUrl")?.Split('/')[^1];
        return request.Operation switch
        {
            "ListQueues" => ScalePages.Json(request, "QueueUrls", isEmpty ? [] : ScalePages.Make(Few, index => $"\"https://sqs.{ids.Region}.amazonaws.com/{ScaleIds.Account}/queue-{index:00}\""), most: 1000),
            "GetQueueAttributes" => ScalePages.Json(request, $$"""{"Attributes":{"QueueArn":"{{ids.Arn("sqs", name!)}}","VisibilityTimeout":"30","MaximumMessageSize":"262144","MessageRetentionPeriod":"345600","DelaySeconds":"0","ReceiveMessageWaitTimeSeconds":"0","KmsMasterKeyId":"{{ids.KeyArn(0)}}","RedrivePolicy":"{\"deadLetterTargetArn\":\"{{ids.Arn("sqs", "queue-07")}}\",\"maxReceiveCount\":5}","Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"sqs:*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"} } }]}"} }"""),
            "ListQueueTags" => ScalePages.Json(request, """{"Tags":{"team":"platform"} }"""),
            _ => null,
        };
    }

    private AwsResponse? Logs(AwsRequest request, bool isEmpty) => request.Operation switch
    {
        "DescribeLogGroups" => ScalePages.Json(request, "logGroups", isEmpty ? [] : ScalePages.Make(48, index => $$"""{"logGroupName":"{{ScaleIds.Name("log", index)}}","creationTime":1767607200000,"retentionInDays":365,"metricFilterCount":0,"arn":"{{ids.Arn("logs", $"log-group:{ScaleIds.Name("log", index)}:*")}}","logGroupArn":"{{ids.Arn("logs", $"log-group:{ScaleIds.Name("log", index)}")}}","logGroupClass":"STANDARD","kmsKeyId":"{{ids.KeyArn(1)}}","storedBytes":1024}"""), "nextToken", "limit", most: 50),
        "ListTagsForResource" => ScalePages.Json(request, """{"tags":{"team":"platform"} }"""),
        _ => null,
    };

    private AwsResponse? Watch(AwsRequest request, bool isEmpty) => request.Operation switch
    {
        "DescribeAlarms" => ScalePages.Query(request, "MetricAlarms", "member", isEmpty ? [] : ScalePages.Make(40, Alarm), "NextToken"),
        "ListDashboards" => ScalePages.Query(request, "DashboardEntries", "member", isEmpty ? [] : ScalePages.Make(Few, index => $"<DashboardName>board-{index:00}</DashboardName><DashboardArn>{ScaleIds.GlobalArn("cloudwatch", $"dashboard/board-{index:00}")}</DashboardArn><Size>20</Size>"), "NextToken", most: 1000),
        "GetDashboard" => ScalePages.Result(request, $$"""<DashboardArn>{{ScaleIds.GlobalArn("cloudwatch", $"dashboard/{request.Parameter("DashboardName")}")}}</DashboardArn><DashboardBody>{"widgets":[]}</DashboardBody><DashboardName>{{request.Parameter("DashboardName")}}</DashboardName>"""),
        "ListTagsForResource" => ScalePages.Result(request, "<Tags/>"),
        _ => null,
    };

    private string Alarm(int index) =>
        $"<AlarmName>alarm-{index:00}</AlarmName><AlarmArn>{ids.Arn("cloudwatch", $"alarm:alarm-{index:00}")}</AlarmArn><ActionsEnabled>true</ActionsEnabled><OKActions/><AlarmActions><member>{TopicArn(index % Few)}</member></AlarmActions><InsufficientDataActions/><StateValue>OK</StateValue><MetricName>CPUUtilization</MetricName><Namespace>AWS/RDS</Namespace><Statistic>Average</Statistic><Dimensions><member><Name>DBInstanceIdentifier</Name><Value>{ScaleIds.Name("orders", index % 8)}</Value></member></Dimensions><Period>300</Period><EvaluationPeriods>3</EvaluationPeriods><Threshold>80.0</Threshold><ComparisonOperator>GreaterThanThreshold</ComparisonOperator><TreatMissingData>breaching</TreatMissingData>";

    private AwsResponse? Backup(AwsRequest request, bool isEmpty) => request.Operation switch
    {
        "ListBackupVaults" => ScalePages.Json(request, "BackupVaultList", isEmpty ? [] : ScalePages.Make(Few, index => $$"""{"BackupVaultName":"vault-{{index:00}}","BackupVaultArn":"{{ids.Arn("backup", $"backup-vault:vault-{index:00}")}}","VaultType":"BACKUP_VAULT","CreationDate":1767607200.0,"EncryptionKeyArn":"{{ids.KeyArn(2)}}","NumberOfRecoveryPoints":12,"Locked":true,"MinRetentionDays":7,"MaxRetentionDays":365,"LockDate":1767607200.0}"""), most: 1000),
        "ListBackupPlans" => ScalePages.Json(request, "BackupPlansList", isEmpty ? [] : ScalePages.Make(Few, index => $$"""{"BackupPlanArn":"{{ids.Arn("backup", $"backup-plan:{ScaleIds.Uuid(index)}")}}","BackupPlanId":"{{ScaleIds.Uuid(index)}}","CreationDate":1767607200.0,"VersionId":"v1","BackupPlanName":"plan-{{index:00}}"}"""), most: 1000),
        "GetBackupPlan" => ScalePages.Json(request, $$"""{"BackupPlan":{"BackupPlanName":"plan","Rules":[{"RuleName":"daily","TargetBackupVaultName":"vault-00","ScheduleExpression":"cron(0 5 * * ? *)","StartWindowMinutes":60,"CompletionWindowMinutes":180,"Lifecycle":{"DeleteAfterDays":35},"RuleId":"{{ScaleIds.Uuid(0)}}","EnableContinuousBackup":true,"CopyActions":[]}]},"BackupPlanId":"{{request.Parameter("backupPlanId")}}","BackupPlanArn":"{{ids.Arn("backup", $"backup-plan:{request.Parameter("backupPlanId")}")}}","VersionId":"v1","CreationDate":1767607200.0}"""),
        "ListTags" => ScalePages.Json(request, """{"Tags":{"team":"platform"} }"""),
        _ => null,
    };
}
