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
/// Reads the stacks of a region: what they made, and the template that CloudFormation holds, which tells construct paths, deletion policies and waivers, and
/// what every resource should be.
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

    /// <summary>Whether the resources and the template of a stack are read; null for all. It is asked for the name of the outermost stack.</summary>
    public Func<string, bool>? IsWanted { get; init; }

    /// <summary>Whether the template is read as it was handed to CloudFormation too, by the name of the outermost stack; null for none.</summary>
    public Func<string, bool>? NeedsOriginal { get; init; }

    /// <summary>Reads the stacks of a region, and adds their resources to the links.</summary>
    public async Task<StackReading> ReadAsync(string region, StackLinks links, CancellationToken cancellation)
    {
        var gaps = new ConcurrentBag<string>();
        var stacks = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        try
        {
            await foreach (var page in Pages.OfAsync(client, _describe, [], region, cancellation))
            {
                foreach (var stack in (page["Stacks"] as JsonArray ?? []).OfType<JsonObject>().Where(stack => Text(stack, "StackStatus") is not ("DELETE_COMPLETE" or "REVIEW_IN_PROGRESS")))
                {
                    stacks[Text(stack, "StackId") ?? ""] = stack;
                }
            }
        }
        catch (AwsCallException failure)
        {
            if (Recorded is not null && await Recorded.AddAsync(region, links, failure.Message, cancellation))
            {
                return new([], [WithoutTemplate + failure.Message]) { Unlisted = failure.Message };
            }

            links.AddUnlisted(region, failure.Message);
            return new([], [ByPhysicalId + failure.Message]) { Unlisted = failure.Message };
        }

        var lists = new ConcurrentDictionary<string, List<JsonObject>>(StringComparer.Ordinal);
        var unlisted = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(stacks.Keys.Where(id => IsWanted?.Invoke(Outermost(id, stacks)) is not false), cancellation, async (id, cancellation) =>
        {
            try
            {
                lists[id] = await ResourcesAsync(id, region, cancellation);
            }
            catch (AwsCallException failure)
            {
                unlisted[id] = failure.Message;
                links.AddUnlisted(region, failure.Message);
                gaps.Add(ByPhysicalId + failure.Message);
            }
        });

        var names = new StackNames(stacks, lists);
        var read = new ConcurrentBag<DeployedStack>();
        await Parallel.ForEachAsync(lists, cancellation, async (one, cancellation) =>
        {
            var (id, resources) = one;
            var stack = Stack(id, region, stacks[id], names);
            MapNode? template = null, original = null;
            string? unread = null;
            try
            {
                template = await TemplateAsync(id, "Processed", region, cancellation);
                original = NeedsOriginal?.Invoke(stack.Name) is true ? await TemplateAsync(id, "Original", region, cancellation) : null;
                unread = template is null ? $"CloudFormation holds no template of {stack.Name}" : null;
            }
            catch (AwsCallException failure)
            {
                unread = failure.Message;
            }
            catch (AuditException failure)
            {
                unread = $"the template of the stack {stack.Name} cannot be read: {failure.Problem.Message}";
            }

            if (unread is not null)
            {
                gaps.Add(WithoutTemplate + unread);
            }

            stack = stack with { Template = template, Original = original, Unread = unread, Members = [.. Members(resources, stack.Origin, template, unread)], Nested = Nested(resources) };
            foreach (var member in stack.Members)
            {
                links.Add(member);
            }

            read.Add(stack);
        });
        return new(
            [.. read.Concat(unlisted.Select(one => Stack(one.Key, region, stacks[one.Key], names) with { Unread = one.Value })).OrderBy(stack => stack.Name, StringComparer.Ordinal)],
            [.. gaps.Order(StringComparer.Ordinal)])
        {
            Names = [.. stacks.Keys.Select(id => Outermost(id, stacks)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static string Outermost(string id, Dictionary<string, JsonObject> stacks) =>
        (Text(stacks[id], "RootId") is { } root && stacks.TryGetValue(root, out var outermost) ? Text(outermost, "StackName") : Text(stacks[id], "StackName")) ?? id;

    private static Dictionary<string, string> Nested(List<JsonObject> resources)
    {
        var nested = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in resources.Where(resource => Text(resource, "ResourceType") is "AWS::CloudFormation::Stack"))
        {
            if (Text(resource, "LogicalResourceId") is { } logicalId && Text(resource, "PhysicalResourceId") is { Length: > 0 } id)
            {
                nested[logicalId] = id;
            }
        }

        return nested;
    }

    private static IEnumerable<StackMember> Members(List<JsonObject> resources, ResourceOrigin origin, MapNode? template, string? unread)
    {
        var declared = template?["Resources"] as MapNode;
        foreach (var resource in resources)
        {
            // What was deleted is listed for a while, and what could not be made may be somebody else's.
            if (Text(resource, "LogicalResourceId") is { } logicalId && Text(resource, "PhysicalResourceId") is { Length: > 0 } physicalId && Text(resource, "ResourceType") is { } type
                && Text(resource, "ResourceStatus") is not ("DELETE_COMPLETE" or "DELETE_SKIPPED" or "CREATE_FAILED"))
            {
                var body = declared?[logicalId] as MapNode;
                yield return new(type, logicalId, physicalId, origin)
                {
                    Status = Text(resource, "ResourceStatus"),
                    ConstructPath = ((body?["Metadata"] as MapNode)?["aws:cdk:path"] as ScalarNode)?.Text,
                    Attributes = unread is not null ? StackAttributes.Unread(unread) : body is null ? [] : [.. body.Entries.Where(entry => StackAttributes.Are(entry.Key))],
                };
            }
        }
    }

    // What a list of pairs says by name.
    private static Dictionary<string, string> Pairs(JsonObject stack, string list, string key, string value)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in (stack[list] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (Text(pair, key) is { } name && Text(pair, value) is { } text)
            {
                pairs[name] = text;
            }
        }

        return pairs;
    }

    private DeployedStack Stack(string id, string region, JsonObject stack, StackNames names)
    {
        var (name, tags) = (names.Of(id), Pairs(stack, "Tags", "Key", "Value"));
        var environment = environmentOf(new() { Stack = name.Split('/')[0], Account = client.Account, Region = region, Tags = tags });
        return new(id, new ResourceOrigin { IsLive = true, Account = client.Account, Region = region, Stack = name, Environment = environment })
        {
            Status = Text(stack, "StackStatus"),
            IsNested = name.Contains('/', StringComparison.Ordinal) || Text(stack, "ParentId") is { Length: > 0 },
            Parameters = Pairs(stack, "Parameters", "ParameterKey", "ParameterValue"),
            Resolved = Pairs(stack, "Parameters", "ParameterKey", "ResolvedValue"),
            Outputs = Pairs(stack, "Outputs", "OutputKey", "OutputValue"),
            Exports = Pairs(stack, "Outputs", "ExportName", "OutputValue"),
            Tags = tags,
        };
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

    private async Task<MapNode?> TemplateAsync(string stack, string stage, string region, CancellationToken cancellation)
    {
        var answer = await client.CallAsync(new(_template.Aws, new() { ["StackName"] = stack, ["TemplateStage"] = stage }, region), cancellation);
        return Text(answer, "TemplateBody") is { Length: > 0 } body ? TemplateText.Parse(Encoding.UTF8.GetBytes(body), $"{client.Account}/{region}/{stack}") : null;
    }
}
