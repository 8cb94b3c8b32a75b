using System.Text.Json.Nodes;
using System.Xml.Linq;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Topics, alarms, dashboards and events.</summary>
internal static class Notifications
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::SNS::Topic"] = TopicAsync,
        ["AWS::SNS::TopicPolicy"] = TopicPolicyAsync,
        ["AWS::CloudWatch::Alarm"] = AlarmAsync,
        ["AWS::CloudWatch::Dashboard"] = DashboardAsync,
        ["AWS::Events::Rule"] = RuleAsync,
    };

    private static async Task<Created> TopicAsync(Creation resource)
    {
        var name = resource.Name("TopicName", 256);
        var answer = await resource.Calls.QueryAsync(AwsService.Sns, "CreateTopic", new JsonObject { ["Name"] = name, ["Tags"] = resource.Tags.AsList() });
        var arn = answer.Descendants("TopicArn").First().Value;
        foreach (var (attribute, value) in resource.Only("KmsMasterKeyId", "DisplayName"))
        {
            await SetAsync(resource, arn, attribute, value!.AsText());
        }

        return new Created(arn).With("TopicArn", arn).With("TopicName", name);
    }

    private static async Task<Created> TopicPolicyAsync(Creation resource)
    {
        foreach (var topic in resource.Property("Topics")!.AsArray())
        {
            await SetAsync(resource, (string)topic!, "Policy", resource.Document("PolicyDocument")!);
        }

        return new Created(resource.GeneratedName());
    }

    private static Task<XElement> SetAsync(Creation resource, string topic, string attribute, string value) =>
        resource.Calls.QueryAsync(AwsService.Sns, "SetTopicAttributes", new JsonObject { ["TopicArn"] = topic, ["AttributeName"] = attribute, ["AttributeValue"] = value });

    private static async Task<Created> AlarmAsync(Creation resource)
    {
        var name = resource.Name("AlarmName", 255);
        var arguments = resource.Except("Tags");
        arguments["AlarmName"] = name;
        arguments["Tags"] = resource.Tags.AsList();
        await resource.Calls.QueryAsync(AwsService.CloudWatch, "PutMetricAlarm", arguments);

        return new Created(name).With("Arn", $"arn:aws:cloudwatch:{resource.Region}:{resource.Account}:alarm:{name}");
    }

    private static async Task<Created> DashboardAsync(Creation resource)
    {
        var name = resource.Name("DashboardName", 255);
        await resource.Calls.QueryAsync(AwsService.CloudWatch, "PutDashboard", new JsonObject { ["DashboardName"] = name, ["DashboardBody"] = resource.Document("DashboardBody") });

        return new Created(name);
    }

    private static async Task<Created> RuleAsync(Creation resource)
    {
        var name = resource.Name("Name", 64);
        var arguments = resource.Except("EventPattern", "Targets", "Tags");
        arguments["Name"] = name;
        arguments["EventPattern"] = resource.Document("EventPattern");
        arguments["Tags"] = resource.Tags.AsList();
        var arn = (string)(await resource.Calls.JsonAsync(AwsService.Events, "PutRule", arguments))["RuleArn"]!;
        if (resource.Copy("Targets") is { } targets)
        {
            await resource.Calls.JsonAsync(AwsService.Events, "PutTargets", new JsonObject { ["Rule"] = name, ["Targets"] = targets });
        }

        return new Created(name).With("Arn", arn);
    }
}
