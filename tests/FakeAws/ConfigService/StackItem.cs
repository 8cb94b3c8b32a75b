using System.Text.Json.Nodes;
using FakeAws.Seeding;

namespace FakeAws.ConfigService;

/// <summary>A stack as Config keeps it, with the list of its resources beside.</summary>
internal static class StackItem
{
    public static JsonObject Of(ItemScope scope, SeededStack stack)
    {
        var template = Template(stack);
        var tags = Pairs(stack.Tags, "key", "value");
        return scope.Item(
            "AWS::CloudFormation::Stack",
            stack.Id,
            stack.Name,
            stack.Id,
            new JsonObject
            {
                ["stackId"] = stack.Id,
                ["stackName"] = stack.Name,
                ["parameters"] = Pairs(stack.Parameters, "parameterKey", "parameterValue"),
                ["outputs"] = Pairs(stack.Outputs, "outputKey", "outputValue"),
                ["stackStatus"] = "CREATE_COMPLETE",
                ["creationTime"] = "2026-01-05T10:00:00.000Z",
                ["disableRollback"] = false,
                ["notificationARNs"] = new JsonArray(),
                ["capabilities"] = new JsonArray(),
                ["tags"] = tags,
                ["driftInformation"] = new JsonObject { ["stackDriftStatus"] = "NOT_CHECKED" },
            },
            tags.OfType<JsonNode>(),
            new JsonObject { ["StackResourceSummaries"] = new JsonArray([.. stack.Resources.Select(resource => Summary(resource, template.At("Resources", resource.LogicalId)))]) });
    }

    /// <summary>A template in YAML tells Config's fake nothing of deletion policies.</summary>
    private static JsonNode? Template(SeededStack stack) => stack.Template.TrimStart().StartsWith('{') ? JsonNode.Parse(stack.Template) : null;

    private static JsonObject Summary(SeededResource resource, JsonNode? declared)
    {
        var summary = new JsonObject
        {
            ["logicalResourceId"] = resource.LogicalId,
            ["physicalResourceId"] = resource.PhysicalId,
            ["resourceType"] = resource.Type,
            ["lastUpdatedTimestamp"] = "2026-01-05T10:00:00.000Z",
            ["resourceStatus"] = "CREATE_COMPLETE",
            ["driftInformation"] = new JsonObject { ["stackResourceDriftStatus"] = "NOT_CHECKED" },
        };
        if (declared.Text("DeletionPolicy") is { } deletion)
        {
            summary["deletionPolicy"] = deletion;
        }

        if (declared.Text("UpdateReplacePolicy") is { } replacement)
        {
            summary["updateReplacePolicy"] = replacement;
        }

        return summary;
    }

    private static JsonArray Pairs(IReadOnlyDictionary<string, string> pairs, string key, string value) =>
        new([.. pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new JsonObject { [key] = pair.Key, [value] = pair.Value })]);
}
