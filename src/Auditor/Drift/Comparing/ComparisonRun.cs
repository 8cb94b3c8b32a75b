using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>One comparison of a resource's properties, and what it has come to so far.</summary>
internal sealed class ComparisonRun(string type, TypeRules rules, MapNode expected, MapNode actual, ComparisonContext context)
{
    private List<PropertyDifference> _differences = [];
    private List<EquivalenceUse> _uses = [];
    private List<NotCompared> _notCompared = [];

    public string Type => type;

    public ComparisonContext Context => context;

    /// <summary>The properties that no call answers, and why.</summary>
    public UnreadProperties Unread { get; } = UnreadProperties.Of(context.Read);

    public PropertyRules Rules(Place place) => rules.Of(place);

    /// <summary>What stands around a property of these objects.</summary>
    public Surroundings Around(MapNode? beside, MapNode? actuallyBeside) => new(expected, actual, beside, actuallyBeside);

    public void Differs(DifferenceKind kind, Place place, Node? should, Node? has) => _differences.Add(new(kind, place.Path, should, has));

    public void Uses(string equivalence, Place place) => _uses.Add(new(equivalence, place.Path));

    public void IsNotCompared(Place place, string reason) => _notCompared.Add(new(place.Path, reason));

    /// <summary>Makes a comparison on the side.</summary>
    /// <returns>What it came to, which counts only where it is kept.</returns>
    public ResourceComparison Try(Action comparison)
    {
        var (differences, uses, notCompared) = (_differences, _uses, _notCompared);
        (_differences, _uses, _notCompared) = ([], [], []);
        try
        {
            comparison();
            return Result();
        }
        finally
        {
            (_differences, _uses, _notCompared) = (differences, uses, notCompared);
        }
    }

    /// <summary>Makes what a comparison on the side came to count.</summary>
    public void Keep(ResourceComparison tried)
    {
        _differences.AddRange(tried.Differences);
        _uses.AddRange(tried.Equivalences);
        _notCompared.AddRange(tried.NotCompared);
    }

    public ResourceComparison Result() => new([.. _differences], [.. _uses], [.. _notCompared]);

    /// <summary>Who may move a property; null where nobody.</summary>
    public string? Mover(Place place, PropertyRules of, Surroundings around)
    {
        if (context.IsOfTemplates)
        {
            return null;
        }

        if (context.Moved.Count > 0 && (context.Moved.ContainsKey(place.Path) || context.Moved.ContainsKey(place.Pattern)))
        {
            return EquivalenceIds.Autoscaled;
        }

        foreach (var row in of.Moved)
        {
            if (Holds(row, around))
            {
                return row.Id;
            }
        }

        return null;
    }

    /// <summary>Whether a tag is one that CloudFormation gives to all resources of the stack.</summary>
    public bool IsStackTag(Place tags, string key, string value) =>
        !context.IsOfTemplates && tags.Name.EndsWith("Tags", StringComparison.Ordinal) && context.StackTags.TryGetValue(key, out var given) && given == value;

    public static bool Holds(Equivalence row, Surroundings around)
    {
        foreach (var condition in row.When)
        {
            if (!condition.Holds(around))
            {
                return false;
            }
        }

        return true;
    }
}
