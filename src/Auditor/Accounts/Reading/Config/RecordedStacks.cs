using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Configuration;
using Policies.Model;

namespace Auditor.Accounts.Reading.Config;

/// <summary>
/// The stacks as AWS Config recorded them, for where CloudFormation does not answer: they tell stacks and logical ids, but not the templates, so that
/// construct paths stay unknown, and deletion policies where the record does not have them.
/// </summary>
/// <param name="select">Who asks AWS Config.</param>
/// <param name="aggregatorRegion">The region of the aggregator, which is asked once for all regions; null where each region is asked.</param>
/// <param name="account">The account.</param>
/// <param name="environmentOf">The environment of a stack.</param>
internal sealed class RecordedStacks(ConfigSelect select, string? aggregatorRegion, string account, Func<EnvironmentTarget, string?> environmentOf)
{
    private const string Type = "AWS::CloudFormation::Stack";

    private readonly ConcurrentDictionary<string, Lazy<Task<RecordedRows>>> _rows = new(StringComparer.Ordinal);

    /// <summary>Adds the resources of a region's stacks to the links.</summary>
    /// <param name="region">The region.</param>
    /// <param name="links">The links.</param>
    /// <param name="reason">Why the templates were not read.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    /// <returns>Whether any stack is recorded.</returns>
    public async Task<bool> AddAsync(string region, StackLinks links, string reason, CancellationToken cancellation)
    {
        var rows = await _rows.GetOrAdd(aggregatorRegion ?? region, asked => new(() => select.AskAsync([Type], asked, cancellation))).Value;
        var (stacks, resources) = (new Dictionary<string, JsonObject>(StringComparer.Ordinal), new Dictionary<string, List<JsonObject>>(StringComparer.Ordinal));
        foreach (var item in rows.Of(Type).Where(item => item.Region == region && item.Configuration is not null))
        {
            var stack = item.Configuration!;
            if (Text(stack, "stackId") is { } id && Text(stack, "stackName") is { } name && Text(stack, "stackStatus") is not "DELETE_COMPLETE")
            {
                stacks[id] = new() { ["StackName"] = name, ["Tags"] = Document.Member(stack, "tags")?.DeepClone() };
                resources[id] = [.. Summaries(item)];
            }
        }

        var names = new StackNames(stacks, resources);
        foreach (var (id, stack) in stacks)
        {
            var name = names.Of(id);
            var origin = new ResourceOrigin { IsLive = true, Account = account, Region = region, Stack = name, Environment = environmentOf(new() { Stack = name.Split('/')[0], Account = account, Region = region, Tags = StackTags.Of(stack).Own }) };
            foreach (var resource in resources[id])
            {
                links.Add(new(Text(resource, "ResourceType")!, Text(resource, "LogicalResourceId")!, Text(resource, "PhysicalResourceId")!, origin)
                {
                    Attributes = [Attribute("DeletionPolicy", resource, reason), Attribute("UpdateReplacePolicy", resource, reason)],
                });
            }
        }

        if (rows.Problem(Type) is { } problem)
        {
            links.AddUnlisted(region, problem);
        }

        return stacks.Count > 0;
    }

    private static MapEntry Attribute(string name, JsonObject resource, string reason) =>
        new(name, default, Text(resource, name) is { } told ? new ScalarNode(told, ScalarKind.Text, default) : LiveNode.Unread(reason));

    // In the words of CloudFormation's own list.
    private static IEnumerable<JsonObject> Summaries(RecordedItem item)
    {
        var supplement = Parsed(item.Content["supplementaryConfiguration"]) as JsonObject ?? [];
        foreach (var summary in (Parsed(Document.Member(supplement, "StackResourceSummaries")) as JsonArray ?? []).OfType<JsonObject>())
        {
            var resource = new JsonObject();
            foreach (var name in (string[])["LogicalResourceId", "PhysicalResourceId", "ResourceType", "DeletionPolicy", "UpdateReplacePolicy"])
            {
                resource[name] = Document.Member(summary, name)?.DeepClone();
            }

            if (Text(resource, "LogicalResourceId") is not null && Text(resource, "PhysicalResourceId") is { Length: > 0 } && Text(resource, "ResourceType") is not null)
            {
                yield return resource;
            }
        }
    }

    private static JsonNode? Parsed(JsonNode? node) => Document.Text(node) is { } text ? JsonTree.OfText(text) : node;

    private static string? Text(JsonObject holder, string name) => Document.Text(Document.Member(holder, name));
}
