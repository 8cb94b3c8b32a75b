using System.Collections.Immutable;

namespace Auditor.Configuration.Binding;

/// <summary>The policies of every environment.</summary>
internal sealed class PolicySets(PolicySet ofNone, ImmutableDictionary<string, PolicySet> byEnvironment)
{
    /// <summary>The policies of an environment; null for resources of none.</summary>
    public PolicySet this[string? environment] => environment is not null && byEnvironment.TryGetValue(environment, out var set) ? set : ofNone;

    /// <summary>The ids of all policies that take part anywhere.</summary>
    public ImmutableHashSet<string> Ids { get; } = [.. byEnvironment.Values.Append(ofNone).SelectMany(set => set.Policies).Select(bound => bound.Id)];
}
