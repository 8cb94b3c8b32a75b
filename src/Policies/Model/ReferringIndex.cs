using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>Who refers to whom by one relation, whatever conditions are still undecided.</summary>
internal sealed class ReferringIndex
{
    private readonly Dictionary<ResourceDefinition, List<Reference>> _byTarget = [];

    /// <summary>The references that could not be followed, as one verdict.</summary>
    public Verdict NotFollowed { get; private set; } = Verdict.Compliant;

    /// <summary>Adds a reference; of several from one resource to another, the first counts.</summary>
    /// <param name="from">The resource that refers.</param>
    /// <param name="target">The resource that is referred to.</param>
    /// <param name="presence">Whether it refers for certain, if that is the same under any assumptions; else null.</param>
    public void Add(ResourceDefinition from, ResourceDefinition target, Verdict? presence)
    {
        if (!_byTarget.TryGetValue(target, out var list))
        {
            _byTarget[target] = list = [];
        }

        if (list.Count == 0 || !ReferenceEquals(list[^1].From, from))
        {
            list.Add(new(from, presence));
        }
    }

    public void AddNotFollowed(Verdict reason) => NotFollowed &= reason;

    /// <summary>Ends the building of it. What could not be followed is evidence for every target, and so no more of it is kept than is shown.</summary>
    public void Complete() => NotFollowed = NotFollowed.Shortened;

    public IReadOnlyList<Reference> To(ResourceDefinition target) => _byTarget.TryGetValue(target, out var found) ? found : [];

    /// <summary>
    /// Whether one of the references that could not be followed may mean this resource. In a template only a name that is given to
    /// the resource from outside can be known outside before it exists.
    /// </summary>
    public bool MayName(ResourceDefinition target, ImmutableArray<string> nameProperties) =>
        NotFollowed.IsUnknown
        && (target.Origin.IsLive || nameProperties.Any(name => (target.Properties as MapNode)?[name] is not null and not ScalarNode));

    /// <summary>A resource that refers to another.</summary>
    internal sealed record Reference(ResourceDefinition From, Verdict? Presence);
}
