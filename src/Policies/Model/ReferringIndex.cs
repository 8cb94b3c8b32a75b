using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>Who refers to whom by one relation, whatever conditions are still undecided.</summary>
internal sealed class ReferringIndex
{
    private readonly Dictionary<ResourceDefinition, List<Reference>> _byTarget = [];

    private Verdict _notFollowed = Verdict.Compliant;
    private Verdict _ofAnyName = Verdict.Compliant;

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

    /// <summary>Adds references that could not be followed.</summary>
    /// <param name="references">All of them, as one verdict.</param>
    /// <param name="ofAnyName">Those that may turn out to be a name that somebody chose, such as a parameter without a value.</param>
    public void AddNotFollowed(Verdict references, Verdict ofAnyName) => (_notFollowed, _ofAnyName) = (_notFollowed & references, _ofAnyName & ofAnyName);

    /// <summary>Ends the building of it. What could not be followed is evidence for every target, and so no more of it is kept than is shown.</summary>
    public void Complete() => (_notFollowed, _ofAnyName) = (_notFollowed.Shortened, _ofAnyName.Shortened);

    public IReadOnlyList<Reference> To(ResourceDefinition target) => _byTarget.TryGetValue(target, out var found) ? found : [];

    /// <summary>
    /// Unknown if one of the references that could not be followed may mean this resource. In a template only a name that is written out or
    /// given from outside can be known outside before the resource exists; one that is written out is no other text that is written out. A live
    /// resource goes by its id, ARN and names, all written out: a reference that AWS showed and that means none of them means something else.
    /// </summary>
    public Verdict NotFollowed(ResourceDefinition target, ImmutableArray<string> nameProperties)
    {
        if (!_notFollowed.IsUnknown)
        {
            return Verdict.Compliant;
        }

        var names = nameProperties.Select(name => (target.Properties as MapNode)?[name]).OfType<Node>().ToList();
        return target.Origin.IsLive ? _ofAnyName
            : names.Exists(name => name is not ScalarNode) ? _notFollowed
            : names.Count > 0 ? _ofAnyName
            : Verdict.Compliant;
    }

    /// <summary>A resource that refers to another.</summary>
    internal sealed record Reference(ResourceDefinition From, Verdict? Presence);
}
