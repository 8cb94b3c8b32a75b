using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Scale.Estates;

/// <summary>Queues, topics, log groups and alarms.</summary>
internal sealed class EstateMessages : EstateService
{
    private readonly EstateKind _queue;
    private readonly EstateKind _topic;
    private readonly EstateKind _policy;
    private readonly EstateKind _group;
    private readonly EstateKind _alarm;

    public EstateMessages(ScaleEstate estate)
        : base(estate)
    {
        _queue = new("AWS::SQS::Queue", "Queue", 12, QueueUrl, number => $$"""
            {"QueueName":{{_queue!.TemplateName(number)}},"VisibilityTimeout":60,"MessageRetentionPeriod":1209600,"KmsMasterKeyId":{"Fn::GetAtt":["Key0","Arn"]},"Tags":{{Tags}}}
            """) { Drifts = "VisibilityTimeout" };
        _topic = new("AWS::SNS::Topic", "Topic", 6, TopicArn, number => $$"""{"TopicName":{{_topic!.TemplateName(number)}},"KmsMasterKeyId":{"Fn::GetAtt":["Key0","Arn"]},"Tags":{{Tags}}}""");
        _policy = new("AWS::SNS::TopicPolicy", "TopicPolicy", 6, number => $"{ScaleEstate.StackName(_policy!.StackOf(number))}-{_policy.LogicalId(number)}-EXAMPLE", number => $$"""
            {"Topics":[{"Ref":"{{_topic.LogicalIdFor(_policy!, number)}}"}],"PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":{"Ref":"{{_topic.LogicalIdFor(_policy!, number)}}"},"Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"} } } }]} }
            """) { Drifts = "PolicyDocument", GoesAlone = false };
        _group = new("AWS::Logs::LogGroup", "Log", 24, number => _group!.NameOf(number), number => $$"""
            {"LogGroupName":{{_group!.TemplateName(number)}},"RetentionInDays":{"Ref":"Retention"},"KmsKeyId":{"Fn::GetAtt":["Key0","Arn"]},"Tags":{{Tags}}}
            """) { Drifts = "RetentionInDays" };
        _alarm = new("AWS::CloudWatch::Alarm", "Alarm", 30, number => _alarm!.NameOf(number), number => $$"""
            {"AlarmName":{{_alarm!.TemplateName(number)}},"AlarmActions":[{"Ref":"{{_topic.LogicalIdFor(_alarm, number)}}"}],"ComparisonOperator":"GreaterThanThreshold","Dimensions":[{"Name":"QueueName","Value":{"Fn::GetAtt":["{{_queue.LogicalIdFor(_alarm, number)}}","QueueName"]} }],"EvaluationPeriods":3,"MetricName":"ApproximateAgeOfOldestMessage","Namespace":"AWS/SQS","Period":300,"Statistic":"Maximum","Threshold":300,"TreatMissingData":"notBreaching","Tags":{{Tags}}}
            """) { Drifts = "Threshold" };
    }

    public override IEnumerable<EstateKind> Kinds => [_queue, _topic, _policy, _group, _alarm];

    public override AwsResponse? Answer(AwsRequest request) => request.Service switch
    {
        "sqs" => Queue(request),
        "sns" => Topic(request),
        "logs" => Logs(request),
        "cloudwatch" => Watch(request),
        _ => null,
    };

    private string QueueUrl(int number) => $"https://sqs.{Estate.Region}.amazonaws.com/{ScaleEstate.Account}/{_queue.NameOf(number)}";

    private string TopicArn(int number) => Estate.Arn("sns", _topic.NameOf(number));

    private string GroupArn(int number) => Estate.Arn("logs", $"log-group:{_group.NameOf(number)}");

    private string KeyArn(EstateKind kind, int number) => EstateIdentity.KeyArn(Estate, kind.StackOf(number));

    private AwsResponse? Queue(AwsRequest request)
    {
        switch (request.Operation)
        {
            case "ListQueues":
                return ScalePages.Json(request, "QueueUrls", All(_queue, number => $"\"{QueueUrl(number)}\""), most: 1000);
            case "ListQueueTags":
                return ScalePages.Json(request, """{"Tags":{"team":"platform"} }""");
            case "GetQueueAttributes":
                var number = _queue.NumberOf(request.Json().Text("QueueUrl")!.Split('/')[^1]);
                return ScalePages.Json(request, $$"""{"Attributes":{"QueueArn":"{{Estate.Arn("sqs", _queue.NameOf(number))}}","VisibilityTimeout":"{{(IsChanged(_queue, number) ? 90 : 60)}}","MaximumMessageSize":"262144","MessageRetentionPeriod":"1209600","DelaySeconds":"0","ReceiveMessageWaitTimeSeconds":"0","KmsMasterKeyId":"{{KeyArn(_queue, number)}}","KmsDataKeyReusePeriodSeconds":"300","SqsManagedSseEnabled":"false"} }""");
            default:
                return null;
        }
    }

    private AwsResponse? Topic(AwsRequest request)
    {
        switch (request.Operation)
        {
            case "ListTopics":
                return ScalePages.Query(request, "Topics", "member", All(_topic, number => $"<TopicArn>{TopicArn(number)}</TopicArn>"), "NextToken");
            case "ListTagsForResource":
                return ScalePages.Result(request, "<Tags><member><Key>team</Key><Value>platform</Value></member></Tags>");
            case "GetTopicAttributes":
                var arn = request.Parameter("TopicArn")!;
                var number = _topic.NumberOf(arn.Split(':')[^1]);
                return ScalePages.Result(request, $"<Attributes>{Entry("TopicArn", arn)}{Entry("Owner", ScaleEstate.Account)}{Entry("KmsMasterKeyId", KeyArn(_topic, number))}{Entry("DisplayName", "")}{Entry("Policy", Policy(arn, number))}</Attributes>");
            default:
                return null;
        }
    }

    // As SNS shows what the template says: with a list, and its own spelling.
    private string Policy(string arn, int number) =>
        $$"""{"Version":"2012-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"0","Effect":"Allow","Principal":{"Service":"{{(IsChanged(_policy, number) ? "events" : "cloudwatch")}}.amazonaws.com"},"Action":["SNS:Publish"],"Resource":"{{arn}}","Condition":{"StringEquals":{"aws:sourceaccount":"{{ScaleEstate.Account}}"} } }]}""";

    private static string Entry(string key, string value) => $"<entry><key>{key}</key><value>{value}</value></entry>";

    private AwsResponse? Logs(AwsRequest request) => request.Operation switch
    {
        "DescribeLogGroups" => ScalePages.Json(
            request,
            "logGroups",
            All(_group, number => $$"""{"logGroupName":"{{_group.NameOf(number)}}","creationTime":1767607200000,"retentionInDays":{{(IsChanged(_group, number) ? 7 : 90)}},"metricFilterCount":0,"arn":"{{GroupArn(number)}}:*","logGroupArn":"{{GroupArn(number)}}","logGroupClass":"STANDARD","kmsKeyId":"{{KeyArn(_group, number)}}","storedBytes":1024}"""),
            "nextToken",
            "limit",
            most: 50),
        "ListTagsForResource" => ScalePages.Json(request, """{"tags":{"team":"platform"} }"""),
        _ => null,
    };

    private AwsResponse? Watch(AwsRequest request) => request.Operation switch
    {
        "DescribeAlarms" => ScalePages.Query(request, "MetricAlarms", "member", All(_alarm, Alarm), "NextToken"),
        "ListTagsForResource" => ScalePages.Result(request, "<Tags><member><Key>team</Key><Value>platform</Value></member></Tags>"),
        _ => null,
    };

    private string Alarm(int number) =>
        $"<AlarmName>{_alarm.NameOf(number)}</AlarmName><AlarmArn>{Estate.Arn("cloudwatch", $"alarm:{_alarm.NameOf(number)}")}</AlarmArn><ActionsEnabled>true</ActionsEnabled><OKActions/><AlarmActions><member>{TopicArn(_topic.NumberFor(_alarm, number))}</member></AlarmActions><InsufficientDataActions/><StateValue>OK</StateValue><MetricName>ApproximateAgeOfOldestMessage</MetricName><Namespace>AWS/SQS</Namespace><Statistic>Maximum</Statistic><Dimensions><member><Name>QueueName</Name><Value>{_queue.NameOf(_queue.NumberFor(_alarm, number))}</Value></member></Dimensions><Period>300</Period><EvaluationPeriods>3</EvaluationPeriods><Threshold>{(IsChanged(_alarm, number) ? "900.0" : "300.0")}</Threshold><ComparisonOperator>GreaterThanThreshold</ComparisonOperator><TreatMissingData>notBreaching</TreatMissingData>";
}
