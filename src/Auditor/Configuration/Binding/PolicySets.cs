using System.Collections.Immutable;

namespace Auditor.Configuration.Binding;

/// <summary>The policies of every environment.</summary>
internal sealed class PolicySets
{
    private readonly PolicySet _ofNone;
    private readonly Dictionary<string, PolicySet> _byEnvironment;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PolicySet> _all;

    public PolicySets(PolicySet ofNone, Dictionary<string, PolicySet> byEnvironment)
    {
        (_ofNone, _byEnvironment) = (ofNone, byEnvironment);
        _all = [.. byEnvironment.Values.Prepend(ofNone).Distinct()];
        foreach (var set in _all)
        {
            foreach (var bound in set.Policies)
            {
                _ids.Add(bound.Id);
            }
        }
    }

    /// <summary>The policies of an environment; null for resources of none.</summary>
    public PolicySet this[string? environment] => environment is not null && _byEnvironment.TryGetValue(environment, out var set) ? set : _ofNone;

    /// <summary>Each policy for a type as the environments have it, that of none first; null where one leaves it out. In the order of ids.</summary>
    public IEnumerable<IReadOnlyList<BoundPolicy?>> InEach(string type)
    {
        var sets = _all.Select(set => set.For(type).ToDictionary(bound => bound.Id, StringComparer.Ordinal)).ToList();
        return sets.SelectMany(set => set.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => sets.Select(set => set.GetValueOrDefault(id)).Distinct().ToList());
    }

    /// <summary>The ids of all policies that take part anywhere.</summary>
    public IReadOnlySet<string> Ids => _ids;
}
