namespace Auditor.Configuration.Binding;

/// <summary>The policies of every environment.</summary>
internal sealed class PolicySets
{
    private readonly PolicySet _ofNone;
    private readonly Dictionary<string, PolicySet> _byEnvironment;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public PolicySets(PolicySet ofNone, Dictionary<string, PolicySet> byEnvironment)
    {
        (_ofNone, _byEnvironment) = (ofNone, byEnvironment);
        foreach (var set in byEnvironment.Values.Append(ofNone).Distinct())
        {
            foreach (var bound in set.Policies)
            {
                _ids.Add(bound.Id);
            }
        }
    }

    /// <summary>The policies of an environment; null for resources of none.</summary>
    public PolicySet this[string? environment] => environment is not null && _byEnvironment.TryGetValue(environment, out var set) ? set : _ofNone;

    /// <summary>The ids of all policies that take part anywhere.</summary>
    public IReadOnlySet<string> Ids => _ids;
}
