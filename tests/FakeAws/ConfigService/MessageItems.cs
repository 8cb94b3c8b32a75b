using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Proxy;
using FakeAws.Seeding;

namespace FakeAws.ConfigService;

/// <summary>Items of topics, queues, alarms and trails.</summary>
internal static class MessageItems
{
    private const string SnsVersion = "2010-03-31";

    /// <summary>The attributes of a queue that Config keeps; the policies are not among them.</summary>
    private static readonly string[] QueueNumbers = ["DelaySeconds", "MaximumMessageSize", "MessageRetentionPeriod", "ReceiveMessageWaitTimeSeconds", "VisibilityTimeout"];

    public static Dictionary<string, Func<ItemScope, Task<IEnumerable<JsonObject>>>> Builders { get; } = new(StringComparer.Ordinal)
    {
        ["AWS::SNS::Topic"] = TopicsAsync,
        ["AWS::SQS::Queue"] = QueuesAsync,
        ["AWS::CloudWatch::Alarm"] = AlarmsAsync,
        ["AWS::CloudTrail::Trail"] = TrailsAsync,
    };

    private static async Task<IEnumerable<JsonObject>> TopicsAsync(ItemScope scope)
    {
        var items = new List<JsonObject>();
        foreach (var arn in await TextsAsync(scope, "TopicArn", InnerCall.Query("sns", SnsVersion, "ListTopics")))
        {
            var answer = XDocument.Parse((await scope.CallAsync(InnerCall.Query("sns", SnsVersion, "GetTopicAttributes", ("TopicArn", arn)))).Text);
            var attributes = new JsonObject(answer.Descendants()
                .Where(element => element.Name.LocalName == "entry")
                .Select(entry => KeyValuePair.Create(entry.Elements().First().Value, (JsonNode?)entry.Elements().Last().Value)));
            var tags = XDocument.Parse((await scope.CallAsync(InnerCall.Query("sns", SnsVersion, "ListTagsForResource", ("ResourceArn", arn)))).Text).Descendants()
                .Where(element => element.Name.LocalName == "Key")
                .Select(key => new JsonObject { ["key"] = key.Value, ["value"] = key.ElementsAfterSelf().First().Value })
                .ToList();
            items.Add(scope.Item("AWS::SNS::Topic", arn, arn.Split(':')[^1], arn, attributes, tags, new JsonObject { ["Tags"] = new JsonArray([.. tags.Select(tag => tag.DeepClone())]) }));
        }

        return items;
    }

    private static async Task<IEnumerable<JsonObject>> QueuesAsync(ItemScope scope)
    {
        var items = new List<JsonObject>();
        foreach (var url in (await scope.JsonAsync("sqs", "AmazonSQS.ListQueues", [], "1.0")).Items("QueueUrls"))
        {
            JsonObject Asked() => new() { ["QueueUrl"] = url.Text(), ["AttributeNames"] = new JsonArray("All") };
            var attributes = (await scope.JsonAsync("sqs", "AmazonSQS.GetQueueAttributes", Asked(), "1.0"))["Attributes"]!.DeepClone().AsObject();
            var tags = (await scope.JsonAsync("sqs", "AmazonSQS.ListQueueTags", new JsonObject { ["QueueUrl"] = url.Text() }, "1.0"))["Tags"] as JsonObject ?? [];
            attributes.Remove("Policy");
            attributes.Remove("RedrivePolicy");
            foreach (var name in QueueNumbers.Where(attributes.ContainsKey))
            {
                attributes[name] = int.Parse(attributes.Text(name)!, CultureInfo.InvariantCulture);
            }

            items.Add(scope.Item(
                "AWS::SQS::Queue",
                url.Text(),
                url.Text()!.Split('/')[^1],
                attributes.Text("QueueArn"),
                attributes,
                tags.Select(tag => new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value.Text() }),
                new JsonObject { ["Tags"] = tags.DeepClone() }));
        }

        return items;
    }

    private static async Task<IEnumerable<JsonObject>> AlarmsAsync(ItemScope scope)
    {
        var answer = await scope.XmlAsync("cloudwatch:DescribeAlarms", "monitoring", "2010-08-01");
        return answer.Items("MetricAlarms").Select(alarm =>
        {
            var configuration = ConfigNames.Run(alarm)!.AsObject();
            configuration.Remove("metrics");
            return scope.Item("AWS::CloudWatch::Alarm", alarm.Text("AlarmName"), alarm.Text("AlarmName"), alarm.Text("AlarmArn"), configuration);
        });
    }

    private static async Task<IEnumerable<JsonObject>> TrailsAsync(ItemScope scope)
    {
        var answer = await scope.JsonAsync("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.DescribeTrails", new JsonObject { ["includeShadowTrails"] = false });
        return answer.Items("trailList")
            .Where(trail => trail.Text("HomeRegion") == scope.Region)
            .Select(trail => scope.Item("AWS::CloudTrail::Trail", trail.Text("TrailARN"), trail.Text("Name"), trail.Text("TrailARN"), ConfigNames.First(trail)));
    }

    private static async Task<List<string>> TextsAsync(ItemScope scope, string element, InnerCall call) =>
        [.. XDocument.Parse((await scope.CallAsync(call)).Text).Descendants().Where(found => found.Name.LocalName == element).Select(found => found.Value)];
}
