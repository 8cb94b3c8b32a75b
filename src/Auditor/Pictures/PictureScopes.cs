using Policies.Model;
using Policies.Resources;

namespace Auditor.Pictures;

/// <summary>
/// Divides a graph into what one picture shows: an environment; without one the stacks that refer to each other; of accounts an environment's
/// share of a region, with what is global in the first region that it leads to.
/// </summary>
internal sealed class PictureScopes
{
    // Settings of accounts, and templates as such, are nothing that stands anywhere.
    private const string OfAccounts = "Account::";

    private readonly ReferenceIndex _index;
    private readonly Dictionary<ResourceOrigin, ResourceOrigin> _joined = [];

    public PictureScopes(ReferenceIndex index)
    {
        _index = index;
        foreach (var definition in index.Graph.Definitions.Where(definition => definition.Origin is { IsLive: false, Environment: null }))
        {
            foreach (var reference in Targets(definition))
            {
                if (reference.Origin != definition.Origin && reference.Origin is { IsLive: false, Environment: null })
                {
                    Join(definition.Origin, reference.Origin);
                }
            }
        }
    }

    /// <summary>Whether a resource is a group of subnets.</summary>
    public static bool IsSubnetGroup(ResourceDefinition definition) => definition.Type.EndsWith("SubnetGroup", StringComparison.Ordinal);

    /// <summary>What each picture shows, in the order of its first resource.</summary>
    public IEnumerable<PictureScope> All()
    {
        var scopes = new Dictionary<object, List<ResourceDefinition>>();
        var placed = new Dictionary<ResourceDefinition, object>(ReferenceEqualityComparer.Instance);
        var global = new List<ResourceDefinition>();
        foreach (var definition in _index.Graph.Definitions)
        {
            if (definition.IsProvided || definition.Type == TemplateFile.Type || definition.Type.StartsWith(OfAccounts, StringComparison.Ordinal))
            {
                continue;
            }

            if (definition.Origin is { IsLive: true, Region: null })
            {
                global.Add(definition);
            }
            else
            {
                Add(definition, KeyOf(definition.Origin));
            }
        }

        // What a distribution leads to is found before the records that lead to it.
        foreach (var definition in global.OrderBy(definition => definition.Type == Distribution.Type ? 0 : 1))
        {
            var own = _index.Anywhere(_index.Graph.Look(definition).Properties).Select(reference => placed.GetValueOrDefault(reference.Target)).FirstOrDefault(key => key is LiveScope scope && scope.Account == definition.Origin.Account);
            Add(definition, own ?? FirstRegion(definition.Origin));
        }

        return scopes.Values.Select(scope => new PictureScope(scope, SharedWith(scope)));

        void Add(ResourceDefinition definition, object key)
        {
            if (!scopes.TryGetValue(key, out var list))
            {
                scopes.Add(key, list = []);
            }

            list.Add(definition);
            placed[definition] = key;
        }

        object FirstRegion(ResourceOrigin origin) =>
            scopes.Keys.OfType<LiveScope>().Where(scope => scope.Account == origin.Account && scope.Environment == origin.Environment).OrderBy(scope => scope.Region, StringComparer.Ordinal).FirstOrDefault()
            ?? new LiveScope(origin.Environment, origin.Account, null);
    }

    // What something stands in may belong to another environment or stack; it is followed from the one to the other: group, subnet, VPC.
    private List<ResourceDefinition> SharedWith(List<ResourceDefinition> scope)
    {
        var known = new HashSet<ResourceDefinition>(scope, ReferenceEqualityComparer.Instance);
        var shared = new List<ResourceDefinition>();
        scope.ForEach(Follow);
        return shared;

        void Follow(ResourceDefinition definition)
        {
            foreach (var target in DrawnTypes.NetworkOf(definition.Type).SelectMany(path => _index.At(definition, path)).Select(reference => reference.Target))
            {
                if ((target.Type == Vpc.Type || target.Type == Subnet.Type || IsSubnetGroup(target)) && known.Add(target))
                {
                    shared.Add(target);
                    Follow(target);
                }
            }
        }
    }

    private object KeyOf(ResourceOrigin origin) =>
        origin.IsLive ? new LiveScope(origin.Environment, origin.Account, origin.Region)
        : origin.Environment is { } environment ? environment
        : Find(origin);

    private IEnumerable<ResourceDefinition> Targets(ResourceDefinition definition) =>
        _index.Within(_index.Graph.Look(definition).Properties).Select(reference => reference.Target);

    private ResourceOrigin Find(ResourceOrigin origin)
    {
        var root = origin;
        while (_joined.TryGetValue(root, out var next))
        {
            root = next;
        }

        // The way is shortened, so that it stays short.
        while (origin != root)
        {
            (_joined[origin], origin) = (root, _joined[origin]);
        }

        return root;
    }

    private void Join(ResourceOrigin one, ResourceOrigin other)
    {
        var (left, right) = (Find(one), Find(other));
        if (left != right)
        {
            _joined[right] = left;
        }
    }

    /// <summary>An environment's share of an account's region.</summary>
    private sealed record LiveScope(string? Environment, string? Account, string? Region);
}
