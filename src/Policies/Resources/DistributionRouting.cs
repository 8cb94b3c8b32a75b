using Policies.Model;

namespace Policies.Resources;

/// <summary>Which behaviours of a distribution send requests to which origins and origin groups; read once for all of them.</summary>
internal sealed class DistributionRouting
{
    private readonly Many<CacheBehavior> _behaviors;
    private readonly Dictionary<string, List<int>> _byTarget = new(StringComparer.Ordinal);
    private readonly List<int> _ofUnknownTarget = [];
    private readonly Dictionary<string, List<string>> _groupsOf = new(StringComparer.Ordinal);
    private readonly List<string> _groupsOfAny = [];

    public DistributionRouting(Distribution distribution)
    {
        _behaviors = distribution.Behaviors;
        for (var i = 0; i < _behaviors.Elements.Length; i++)
        {
            Add(_byTarget, _ofUnknownTarget, _behaviors.Elements[i].Item.TargetOriginId, i);
        }

        foreach (var group in distribution.OriginGroups.Found)
        {
            var id = group.Id.KnownOr("") ?? "";
            if (group.Members.Unseen.IsUnknown)
            {
                _groupsOfAny.Add(id);
            }

            foreach (var member in group.Members.Found)
            {
                Add(_groupsOf, _groupsOfAny, member["OriginId"].Symbol, id);
            }
        }
    }

    /// <summary>The behaviours whose requests may go to an origin, by itself or as a member of an origin group.</summary>
    public Many<CacheBehavior> To(DistributionOrigin origin)
    {
        if (origin.Id.KnownOr(null) is not { } id)
        {
            return _behaviors;
        }

        var targets = new HashSet<string>(_groupsOfAny, StringComparer.Ordinal) { id };
        targets.UnionWith(_groupsOf.GetValueOrDefault(id, []));
        return Among(targets).Where(behavior => behavior.TargetOriginId.Test(targets.Contains, $"origin {id}"));
    }

    /// <summary>The behaviours that may name a target; if there is none, the first of all, to show.</summary>
    public Many<CacheBehavior> Naming(string target) => Among([target]) is { Elements.IsEmpty: false } some
        ? some
        : new(_behaviors.Elements[..Math.Min(_behaviors.Elements.Length, Verdict.MostEvidence)], _behaviors.Unseen);

    private static void Add<T>(Dictionary<string, List<T>> known, List<T> unknown, Value<string> key, T item)
    {
        switch (key)
        {
            case Value<string>.Known { Content: var text }:
                if (!known.TryGetValue(text, out var items))
                {
                    known.Add(text, items = []);
                }

                items.Add(item);
                break;
            case Value<string>.Choice choice:
                Add(known, unknown, choice.WhenTrue, item);
                Add(known, unknown, choice.WhenFalse, item);
                break;
            case Value<string>.Unknown:
                unknown.Add(item);
                break;
        }
    }

    // In their written order.
    private Many<CacheBehavior> Among(IEnumerable<string> targets) =>
        new([.. targets.SelectMany(target => _byTarget.GetValueOrDefault(target, [])).Concat(_ofUnknownTarget).Distinct().Order().Select(index => _behaviors.Elements[index])], _behaviors.Unseen);
}
