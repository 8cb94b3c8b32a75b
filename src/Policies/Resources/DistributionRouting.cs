using Policies.Model;

namespace Policies.Resources;

/// <summary>Which behaviours of a distribution send requests to which origins and origin groups; read once for all of them.</summary>
internal sealed class DistributionRouting
{
    private readonly Many<CacheBehavior> _behaviors;
    private readonly Dictionary<string, List<int>> _byTarget = new(StringComparer.Ordinal);
    private readonly List<int> _ofUnknownTarget = [];
    private readonly Many<OriginGroup> _groups;
    private (Dictionary<string, List<int>> Of, List<int> OfAny)? _members;

    public DistributionRouting(Distribution distribution)
    {
        (_behaviors, _groups) = (distribution.Behaviors, distribution.OriginGroups);
        for (var i = 0; i < _behaviors.Elements.Length; i++)
        {
            Add(_byTarget, _ofUnknownTarget, _behaviors.Elements[i].Item.TargetOriginId, i);
        }
    }

    /// <summary>The behaviours whose requests may go to an origin, by itself or as a member of an origin group; all where it has no id.</summary>
    public Many<CacheBehavior> To(DistributionOrigin origin)
    {
        var id = origin.Id;
        if (id is Value<string>.Absent)
        {
            return _behaviors;
        }

        var (of, ofAny) = _members ??= Members();
        var groups = Plain(id) is { } name ? Among(_groups, of.GetValueOrDefault(name, []).Concat(ofAny)) : _groups;
        return Candidates([id, .. groups.Found.Select(group => group.Id)]).Where(behavior =>
            behavior.TargetOriginId.Names(id)
            | groups.Any(group => group.Contains(id) & behavior.TargetOriginId.Names(group.Id), whenNone: Verdict.NotApplicable));
    }

    /// <summary>The behaviours that may name a group; if there is none, the first of all, to show.</summary>
    public Many<CacheBehavior> Naming(OriginGroup group) => Candidates([group.Id]) is { Elements.IsEmpty: false } some
        ? some
        : new(_behaviors.Elements[..Math.Min(_behaviors.Elements.Length, Verdict.MostEvidence)], _behaviors.Unseen);

    // What is written out; anything else may turn out to be any name.
    private static string? Plain(Value<string> name) => name is Value<string>.Known { Property.Node: ScalarNode } known ? known.Content : null;

    private static void Add(Dictionary<string, List<int>> known, List<int> unknown, Value<string> key, int index)
    {
        switch (key)
        {
            case Value<string>.Absent:
                break;
            case Value<string>.Choice choice:
                Add(known, unknown, choice.WhenTrue, index);
                Add(known, unknown, choice.WhenFalse, index);
                break;
            case var one when Plain(one) is { } text:
                if (!known.TryGetValue(text, out var indexes))
                {
                    known.Add(text, indexes = []);
                }

                indexes.Add(index);
                break;
            default:
                unknown.Add(index);
                break;
        }
    }

    private static Many<T> Among<T>(Many<T> all, IEnumerable<int> indexes) =>
        new([.. indexes.Distinct().Order().Select(index => all.Elements[index])], all.Unseen);

    // The groups by the origins that they contain, and those that may contain any.
    private (Dictionary<string, List<int>> Of, List<int> OfAny) Members()
    {
        var (of, ofAny) = (new Dictionary<string, List<int>>(StringComparer.Ordinal), new List<int>());
        for (var i = 0; i < _groups.Elements.Length; i++)
        {
            var members = _groups.Elements[i].Item.Members;
            if (members.Unseen.IsUnknown)
            {
                ofAny.Add(i);
            }

            foreach (var member in members.Found)
            {
                Add(of, ofAny, member["OriginId"].Symbol, i);
            }
        }

        return (of, ofAny);
    }

    private Many<CacheBehavior> Candidates(IReadOnlyCollection<Value<string>> names)
    {
        var plain = names.Select(Plain).ToList();
        return plain.Contains(null)
            ? _behaviors
            : Among(_behaviors, plain.SelectMany(name => _byTarget.GetValueOrDefault(name!, [])).Concat(_ofUnknownTarget));
    }
}
