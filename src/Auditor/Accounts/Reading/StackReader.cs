using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading.Config;
using Auditor.Accounts.Reads;
using Auditor.Configuration;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>
/// Reads the stacks of a region: what they made, and from the template that CloudFormation holds the construct paths, deletion policies and waivers, which no
/// live resource shows.
/// </summary>
/// <param name="client">Who asks.</param>
/// <param name="table">How to ask.</param>
/// <param name="environmentOf">The environment of a stack.</param>
internal sealed class StackReader(IAwsClient client, ReadTable table, Func<EnvironmentTarget, string?> environmentOf)
{
    private const string Describe = "cloudformation:DescribeStacks";
    private const string List = "cloudformation:ListStackResources";
    private const string Template = "cloudformation:GetTemplate";

    private readonly ReadOperation _describe = table.Operation(Describe);
    private readonly ReadOperation _list = table.Operation(List);
    private readonly ReadOperation _template = table.Operation(Template);

    /// <summary>The calls that it makes.</summary>
    public static ImmutableArray<string> Calls { get; } = [Describe, List, Template];

    // What it means for the resources that a call failed.
    private const string ByPhysicalId = "resources go by their physical ids, and by no environment that a stack tells: ";
    private const string WithoutTemplate = "construct paths and deletion policies are not known: ";

    /// <summary>Asked where CloudFormation does not answer, or null.</summary>
    public RecordedStacks? Recorded { get; init; }

    /// <summary>Adds the resources of the region's stacks to the links.</summary>
    /// <returns>What could not be read; its resources go by their physical ids.</returns>
    public async Task<ImmutableArray<string>> ReadAsync(string region, StackLinks links, ConcurrentBag<DeployedTemplate> templates, CancellationToken cancellation)
    {
        var gaps = new ConcurrentBag<string>();
        var stacks = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        try
        {
            await foreach (var page in Pages.OfAsync(client, _describe, [], region, cancellation))
            {
                foreach (var stack in (page["Stacks"] as JsonArray ?? []).OfType<JsonObject>().Where(stack => Text(stack, "StackStatus") is not "DELETE_COMPLETE"))
                {
                    stacks[Text(stack, "StackId") ?? ""] = stack;
                }
            }
        }
        catch (AwsCallException failure)
        {
            if (Recorded is not null && await Recorded.AddAsync(region, links, failure.Message, cancellation))
            {
                return [WithoutTemplate + failure.Message];
            }

            links.AddUnlisted(region, failure.Message);
            return [ByPhysicalId + failure.Message];
        }

        var lists = new ConcurrentDictionary<string, List<JsonObject>>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(stacks.Keys, cancellation, async (id, cancellation) =>
        {
            try
            {
                lists[id] = await ResourcesAsync(id, region, cancellation);
            }
            catch (AwsCallException failure)
            {
                links.AddUnlisted(region, failure.Message);
                gaps.Add(ByPhysicalId + failure.Message);
            }
        });

        var names = new StackNames(stacks, lists);
        await Parallel.ForEachAsync(lists, cancellation, async (one, cancellation) =>
        {
            var (id, resources) = one;
            var stack = stacks[id];
            var name = names.Of(id);
            var origin = new ResourceOrigin { IsLive = true, Account = client.Account, Region = region, Stack = name, Environment = environmentOf(new() { Stack = name.Split('/')[0], Account = client.Account, Region = region, Tags = Tags(stack) }) };
            MapNode? template = null;
            string? unread = null;
            try
            {
                template = await TemplateAsync(id, region, cancellation);
            }
            catch (AwsCallException failure)
            {
                unread = failure.Message;
            }
            catch (AuditException failure)
            {
                unread = $"the template of the stack {name} cannot be read: {failure.Problem.Message}";
            }

            if (unread is not null)
            {
                gaps.Add(WithoutTemplate + unread);
            }

            Add(resources, origin, template, unread, links);
            if (template?["Metadata"] is { } metadata)
            {
                templates.Add(new(origin, metadata));
            }
        });
        return [.. gaps.Order(StringComparer.Ordinal)];
    }

    private void Add(List<JsonObject> resources, ResourceOrigin origin, MapNode? template, string? unread, StackLinks links)
    {
        var declared = template?["Resources"] as MapNode;
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            if (Text(resource, "LogicalResourceId") is { } logicalId && Text(resource, "PhysicalResourceId") is { Length: > 0 } physicalId)
            {
                ids[logicalId] = physicalId;
            }
        }

        foreach (var resource in resources)
        {
            if (Text(resource, "LogicalResourceId") is not { } logicalId || !ids.TryGetValue(logicalId, out var physicalId) || Text(resource, "ResourceType") is not { } type)
            {
                continue;
            }

            var body = declared?[logicalId] as MapNode;
            var member = new StackMember(type, logicalId, physicalId, origin)
            {
                ConstructPath = ((body?["Metadata"] as MapNode)?["aws:cdk:path"] as ScalarNode)?.Text,
                Attributes = unread is not null ? StackAttributes.Unread(unread) : body is null ? [] : [.. body.Entries.Where(entry => StackAttributes.Are(entry.Key))],
                Properties = body?["Properties"] as MapNode is { } properties ? (MapNode)Resolve(properties, ids) : null,
            };
            links.Add(member, StackKeys.Of(table.Find(type)?.Identity.Key ?? [], member.Properties));
        }
    }

    // References alone: what identifies a resource is a name or the id of another.
    private static Node Resolve(Node node, Dictionary<string, string> ids) => node switch
    {
        MapNode { Entries: [{ Key: "Ref", Value: ScalarNode target }] } when ids.TryGetValue(target.Text, out var id) => new ScalarNode(id, ScalarKind.Text, target.Position),
        MapNode map => new MapNode([.. map.Entries.Select(entry => entry with { Value = Resolve(entry.Value, ids) })], map.Position),
        ListNode list => new ListNode([.. list.Items.Select(item => Resolve(item, ids))], list.Position),
        _ => node,
    };

    private static Dictionary<string, string> Tags(JsonObject stack)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in (stack["Tags"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (Text(tag, "Key") is { } key)
            {
                tags[key] = Text(tag, "Value") ?? "";
            }
        }

        return tags;
    }

    private static string? Text(JsonObject item, string name) => (item[name] as JsonValue)?.TryGetValue<string>(out var text) is true ? text : null;

    private async Task<List<JsonObject>> ResourcesAsync(string stack, string region, CancellationToken cancellation)
    {
        var resources = new List<JsonObject>();
        await foreach (var page in Pages.OfAsync(client, _list, new() { ["StackName"] = stack }, region, cancellation))
        {
            resources.AddRange((page["StackResourceSummaries"] as JsonArray ?? []).OfType<JsonObject>());
        }

        return resources;
    }

    private async Task<MapNode?> TemplateAsync(string stack, string region, CancellationToken cancellation)
    {
        var answer = await client.CallAsync(new(_template.Aws, new() { ["StackName"] = stack, ["TemplateStage"] = "Processed" }, region), cancellation);
        return Text(answer, "TemplateBody") is { Length: > 0 } body ? TemplateText.Parse(Encoding.UTF8.GetBytes(body), $"{client.Account}/{region}/{stack}") : null;
    }
}
