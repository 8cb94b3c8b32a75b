using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>What every look at one set of resources shares: the resources by type and by name, and who refers to whom. Built on demand.</summary>
internal sealed class GraphIndex(ImmutableArray<ResourceDefinition> definitions, IEnumerable<UnreadResources> unread)
{
    private readonly ILookup<string, UnreadResources> _unread = unread.ToLookup(one => one.Type, StringComparer.Ordinal);
    private readonly Dictionary<string, List<ResourceDefinition>> _byType = ByType(definitions);
    private readonly ConcurrentDictionary<string, Dictionary<string, List<ResourceDefinition>>> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<object, ReferringIndex> _referring = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<object, Dictionary<object, List<ResourceDefinition>>> _lookups = new(ReferenceEqualityComparer.Instance);

    public ImmutableArray<ResourceDefinition> Definitions { get; } = definitions;

    /// <summary>The answers that hold under any assumptions.</summary>
    public Answers Answers { get; } = new();

    public IReadOnlyList<ResourceDefinition> OfType(string type) => _byType.TryGetValue(type, out var found) ? found : [];

    /// <summary>What was not read of a type.</summary>
    public IEnumerable<UnreadResources> Unread(string type) => _unread[type];

    public ReferringIndex Referring(object relation, Func<ReferringIndex> build) => _referring.GetOrAdd(relation, _ => build());

    /// <summary>The resources that a lookup finds under any of the keys, each once.</summary>
    public IEnumerable<ResourceDefinition> Found(object lookup, Func<IEnumerable<(object Key, ResourceDefinition Definition)>> build, IEnumerable<object> keys)
    {
        var index = _lookups.GetOrAdd(lookup, _ =>
        {
            var byKey = new Dictionary<object, List<ResourceDefinition>>();
            foreach (var (key, definition) in build())
            {
                Add(byKey, key, definition);
            }

            return byKey;
        });
        return keys.SelectMany(key => index.TryGetValue(key, out var found) ? found : []).Distinct();
    }

    /// <summary>The resource of a type that goes by a name, physical id or ARN; one of the same stack, then account and region, before others.</summary>
    public ResourceDefinition? Named(string type, ImmutableArray<string> nameProperties, string name, ResourceOrigin near)
    {
        var names = _byName.GetOrAdd(type, _ => ByName(OfType(type), nameProperties));
        foreach (var candidate in Spellings(name))
        {
            if (names.TryGetValue(candidate, out var all))
            {
                var found = IsOfStack(candidate) ? all.FindAll(one => IsOneDeployment(one.Origin, near)) : candidate == name ? all : all.FindAll(one => MayBeAt(name, one.Origin));
                return found.Find(one => ReferenceEquals(one.Origin, near))
                    ?? found.Find(one => one.Origin.Account == near.Account && one.Origin.Region == near.Region)
                    ?? (found.Count == 1 ? found[0] : null);
            }
        }

        return null;
    }

    // A parameter of one stack and one of another are not the same for having one name; a pseudo parameter is, but for those of the stack itself.
    private static bool IsOfStack(string name)
    {
        for (var at = name.IndexOf("${", StringComparison.Ordinal); at >= 0; at = name.IndexOf("${", at + 1, StringComparison.Ordinal))
        {
            if (!name.AsSpan(at).StartsWith("${AWS::", StringComparison.Ordinal) || name.AsSpan(at).StartsWith("${AWS::Stack", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A stack and those nested in it are deployed as one.
    private static bool IsOneDeployment(ResourceOrigin one, ResourceOrigin other) =>
        ReferenceEquals(one, other) || (one.Stack is { } first && other.Stack is { } second && first.Split('/')[0] == second.Split('/')[0]);

    // The ARN of a resource elsewhere does not mean the one that has the same name here; some ARNs have no region or account.
    private static bool MayBeAt(string arn, ResourceOrigin origin) =>
        arn.Contains('$', StringComparison.Ordinal)
        || arn.Split(':', 6) is not [_, _, _, var region, var account, _]
        || (IsSame(region, origin.Region) && IsSame(account, origin.Account));

    private static bool IsSame(string told, string? known) => told.Length == 0 || known is null || told == known;

    // An ARN names its resource by its last part: arn:aws:s3:::name, arn:aws:sns:region:account:name, …:role/path/name.
    private static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        if (name.StartsWith("arn:", StringComparison.Ordinal))
        {
            yield return name[(name.LastIndexOf(':') + 1)..];
            yield return name[(name.LastIndexOf('/') + 1)..];
        }
    }

    private static Dictionary<string, List<ResourceDefinition>> ByType(ImmutableArray<ResourceDefinition> definitions)
    {
        var byType = new Dictionary<string, List<ResourceDefinition>>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            Add(byType, definition.Type, definition);
        }

        return byType;
    }

    private static Dictionary<string, List<ResourceDefinition>> ByName(IReadOnlyList<ResourceDefinition> definitions, ImmutableArray<string> nameProperties)
    {
        var byName = new Dictionary<string, List<ResourceDefinition>>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var names = nameProperties
                .Select(property => (definition.Properties as MapNode)?[property])
                .OfType<Node>()
                .Select(NodeText.Symbol)
                .Concat([definition.PhysicalId, definition.Arn])
                .Where(name => !string.IsNullOrEmpty(name))
                .Distinct(StringComparer.Ordinal);
            foreach (var name in names)
            {
                Add(byName, name!, definition);
            }
        }

        return byName;
    }

    private static void Add<TKey>(Dictionary<TKey, List<ResourceDefinition>> index, TKey key, ResourceDefinition definition)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(definition);
    }
}
