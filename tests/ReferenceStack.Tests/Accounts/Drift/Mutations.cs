using System.Collections.Immutable;
using Auditor.Accounts.Reading;
using Policies.Model;

namespace ReferenceStack.Tests.Accounts.Drift;

/// <summary>Makes random changes of what is live, of one resource each, over all types by turns.</summary>
internal sealed class Mutations(AccountReading reading, Random random, IReadOnlySet<(string Type, string Property)> notCompared)
{
    // In these the order is what is meant; in every other list of the reference stack it is not.
    private static readonly string[] Ordered = ["CacheBehaviors", "Command", "EntryPoint", "Members/Items"];

    // What a name or number says of a document and not of what it means; what an autoscaler or an upgrade may move; attributes that AWS has and the stack does
    // not name; what a policy is for, of which there is a live one each.
    private static readonly string[] LeftOut =
        ["Sid", "Version", "Id", "DesiredCount", "EngineVersion", "TargetGroupAttributes", "LoadBalancerAttributes", "ListenerAttributes", "Topics", "Queues", "Roles", "Users", "Groups"];

    private readonly ILookup<string, ResourceDefinition> _byType = reading.Resources
        .Where(resource => resource.Origin.Stack is not null && resource.Type != "AWS::CloudFormation::Stack")
        .ToLookup(resource => resource.Type, StringComparer.Ordinal);

    private readonly Dictionary<(string? Stack, string? Region, string LogicalId), ResourceDefinition> _expected = reading.Expected!.Resources
        .GroupBy(resource => (resource.Origin.Stack, resource.Origin.Region, resource.LogicalId))
        .ToDictionary(group => group.Key, group => group.First());

    /// <summary>Endless changes.</summary>
    public IEnumerable<Mutation> Next()
    {
        Func<ResourceDefinition, Mutation?>[] kinds = [Changed, Added, Removed, Reordered, Respelled, Deleted, Beside];
        var types = _byType.Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        for (var at = 0; ; at++)
        {
            var type = types[at % types.Length];
            if (kinds[random.Next(kinds.Length)](_byType[type].ElementAt(random.Next(_byType[type].Count()))) is { } mutation)
            {
                yield return mutation;
            }
        }
    }

    private Mutation? Changed(ResourceDefinition resource) =>
        Pick(Stated<ScalarNode>(resource)) is { } place ? Edit("changed", resource, place.Path, NodeEdit.Other(place.Value), isReal: true) : null;

    private Mutation? Added(ResourceDefinition resource) =>
        Pick(Stated<ListNode>(resource).Where(place => !place.Value.Items.IsEmpty)) is { } place
            ? Edit("item added", resource, place.Path, new ListNode(place.Value.Items.Add(NodeEdit.Other(place.Value.Items[^1])), default), isReal: true)
            : null;

    private Mutation? Removed(ResourceDefinition resource) =>
        Pick(Stated<ListNode>(resource).Where(place => place.Value.Items.Length > 1)) is { } place
            ? Edit("item removed", resource, place.Path, new ListNode(place.Value.Items.RemoveAt(random.Next(place.Value.Items.Length)), default), isReal: true)
            : null;

    private Mutation? Reordered(ResourceDefinition resource) =>
        Pick(Stated<ListNode>(resource).Where(place => place.Value.Items.Select(NodeText.Symbol).Distinct(StringComparer.Ordinal).Count() > 1)) is { } place
            ? Edit("reordered", resource, place.Path, new ListNode(place.Value.Items.RemoveAt(0).Add(place.Value.Items[0]), default), isReal: Ordered.Any(list => NodeEdit.Property(place.Path).EndsWith(list, StringComparison.Ordinal)))
            : null;

    // Numbers as text, and the members of objects in another order.
    private Mutation? Respelled(ResourceDefinition resource) =>
        resource.Properties is MapNode { Entries.Length: > 1 } ? Edit("respelled", resource, ["Properties"], Respell(resource.Properties), isReal: false) : null;

    // Where moto does not answer a call, it is not known whether one that is not listed is gone.
    private Mutation? Deleted(ResourceDefinition resource) => reading.Unread.Any(unread => unread.Type == resource.Type) ? null : new("deleted", resource, null, IsReal: true, reading.Resources.Remove(resource));

    private Mutation Beside(ResourceDefinition resource)
    {
        var other = new ResourceDefinition(resource.Type, "beside", new() { IsLive = true, Account = resource.Origin.Account, Region = resource.Origin.Region }, default) { PhysicalId = "beside", Arn = null }.With(resource.Properties);
        return new("beside", other, null, IsReal: true, reading.Resources.Add(other));
    }

    private static Node Respell(Node node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Number } number => new ScalarNode(number.Text, ScalarKind.Text, default),
        MapNode map => new MapNode([.. map.Entries.Reverse().Select(entry => entry with { Value = Respell(entry.Value) })], default),
        ListNode list => new ListNode([.. list.Items.Select(Respell)], default),
        _ => node,
    };

    private Mutation Edit(string kind, ResourceDefinition resource, ImmutableArray<string> path, Node value, bool isReal)
    {
        var changed = new ResourceDefinition(resource.Type, resource.LogicalId, resource.Origin, default) { ConstructPath = resource.ConstructPath, PhysicalId = resource.PhysicalId, Arn = resource.Arn }
            .With(NodeEdit.Replace(resource.Properties, path.AsSpan()[1..], value), resource.Attributes);
        return new(kind, changed, NodeEdit.Property(path), isReal, reading.Resources.Replace(resource, changed));
    }

    private (ImmutableArray<string> Path, T Value)? Pick<T>(IEnumerable<(ImmutableArray<string> Path, T Value)> places)
        where T : Node
    {
        var all = places.ToArray();
        return all.Length == 0 ? null : all[random.Next(all.Length)];
    }

    // What the stack states and is compared.
    private IEnumerable<(ImmutableArray<string> Path, T Value)> Stated<T>(ResourceDefinition resource)
        where T : Node
    {
        var stated = NodeEdit.All(_expected[(resource.Origin.Stack, resource.Origin.Region, resource.LogicalId)].Properties, ["Properties"]).Where(place => place.Value is T).Select(place => NodeEdit.Property(place.Path)).ToHashSet(StringComparer.Ordinal);
        return NodeEdit.All(resource.Properties, ["Properties"])
            .Where(place => place.Value is T && stated.Contains(NodeEdit.Property(place.Path)))
            .Where(place => !place.Path.Any(step => LeftOut.Contains(step, StringComparer.Ordinal)))
            .Where(place => !notCompared.Contains((resource.Type, NodeEdit.Property(place.Path.Skip(1)))))
            .Select(place => (place.Path, (T)place.Value));
    }
}
