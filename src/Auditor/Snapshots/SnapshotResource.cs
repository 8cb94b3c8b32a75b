using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Auditor.Accounts.Reading;
using Auditor.Auditing;
using Auditor.Drift;
using Policies.Model;

namespace Auditor.Snapshots;

/// <summary>A live resource as it was when it was read.</summary>
/// <param name="Resource">The resource, as findings name it.</param>
/// <param name="Properties">Its properties in CloudFormation's shape, hashes in place of secrets; null in place of those that were not read.</param>
/// <param name="Unread">The properties that were not read.</param>
internal sealed record SnapshotResource(AuditedResource Resource, JsonObject Properties, ImmutableArray<UnreadProperty> Unread)
{
    private const string Root = "Properties";

    // Made of what other types tell, which are in the snapshot themselves.
    private const string OfAccounts = "Account::";

    /// <summary>What tells it from others, in every scan.</summary>
    public string Key => Resource.Key;

    /// <summary>Whether a resource belongs into a snapshot: what AWS provides is the same for everybody.</summary>
    public static bool Includes(ResourceDefinition resource) => !resource.IsProvided && !resource.Type.StartsWith(OfAccounts, StringComparison.Ordinal);

    public static SnapshotResource Of(ResourceDefinition resource)
    {
        var unread = ImmutableArray.CreateBuilder<UnreadProperty>();
        var known = Known(resource.Properties, Root, unread) as MapNode ?? new MapNode([], default);
        return new(
            new()
            {
                Type = resource.Type,
                LogicalId = resource.LogicalId,
                Stack = resource.Origin.Stack,
                Environment = resource.Origin.Environment,
                ConstructPath = resource.ConstructPath,
                PhysicalId = resource.PhysicalId,
                Arn = resource.Arn,
                Account = resource.Origin.Account,
                Region = resource.Origin.Region,
            },
            new DriftValue(resource.Type).Of(known, Root) as JsonObject ?? [],
            unread.ToImmutable());
    }

    /// <summary>The properties as values, without those at these paths; of a list in which an item is among them, nothing is left.</summary>
    public MapNode Known(IReadOnlySet<string> without)
    {
        if (without.Contains(Root))
        {
            return new MapNode([], default);
        }

        var left = without.Count == 0 ? Properties : (JsonObject)Properties.DeepClone();
        foreach (var path in without)
        {
            Remove(left, path);
        }

        return LiveNode.Of(left) as MapNode ?? new MapNode([], default);
    }

    /// <summary>A value as reports show it.</summary>
    public static JsonNode? Json(Node? node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        ScalarNode { Kind: ScalarKind.Boolean or ScalarKind.Number } scalar => JsonNode.Parse(scalar.Text),
        ScalarNode { Kind: ScalarKind.Text } scalar => JsonValue.Create(scalar.Text),
        null or AbsentNode or ScalarNode => null,
        _ => JsonValue.Create(NodeText.Symbol(node)),
    };

    private static void Remove(JsonObject properties, string path)
    {
        var holder = properties;
        var steps = path.Split('/')[1..];
        for (var at = 0; at < steps.Length; at++)
        {
            if (at == steps.Length - 1 || holder[steps[at]] is not JsonObject next)
            {
                holder.Remove(steps[at]);
                return;
            }

            holder = next;
        }
    }

    // The places of list items stay as they are: null stands where nothing was read.
    private static Node Known(Node node, string path, ImmutableArray<UnreadProperty>.Builder unread)
    {
        switch (node)
        {
            case UnknownNode unknown:
                unread.Add(new(path, unknown.Reason));
                return new ScalarNode("null", ScalarKind.Null, default);
            case MapNode map:
                return new MapNode([.. map.Entries.Select(entry => entry with { Value = Known(entry.Value, $"{path}/{entry.Key}", unread) })], default);
            case ListNode list:
                return new ListNode([.. list.Items.Select((item, index) => Known(item, string.Create(CultureInfo.InvariantCulture, $"{path}/{index}"), unread))], default);
            default:
                return node;
        }
    }
}
