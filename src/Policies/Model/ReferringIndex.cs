using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>Who refers to whom by one relation, whatever conditions are still undecided.</summary>
internal sealed class ReferringIndex
{
    private readonly Dictionary<ResourceDefinition, List<ResourceDefinition>> _byTarget = [];

    /// <summary>The references that could not be followed, as one verdict.</summary>
    public Verdict NotFollowed { get; private set; } = Verdict.Compliant;

    public void Add(ResourceDefinition from, ResourceDefinition target)
    {
        if (!_byTarget.TryGetValue(target, out var list))
        {
            _byTarget[target] = list = [];
        }

        if (list.Count == 0 || !ReferenceEquals(list[^1], from))
        {
            list.Add(from);
        }
    }

    public void AddNotFollowed(Verdict reason) => NotFollowed &= reason;

    public IReadOnlyList<ResourceDefinition> To(ResourceDefinition target) => _byTarget.TryGetValue(target, out var found) ? found : [];

    /// <summary>
    /// Whether one of the references that could not be followed may mean this resource. In a template only a name that is given to
    /// the resource from outside can be known outside before it exists.
    /// </summary>
    public bool MayName(ResourceDefinition target, ImmutableArray<string> nameProperties) =>
        NotFollowed.IsUnknown
        && (target.Origin.IsLive || nameProperties.Any(name => (target.Properties as MapNode)?[name] is not null and not ScalarNode));
}
