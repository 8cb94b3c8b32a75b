using Auditor.Drift.Documents;
using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Walks two trees of values side by side.</summary>
internal sealed class ValueComparer
{
    private readonly ComparisonRun _run;
    private readonly ScalarComparer _scalars;
    private readonly SilentComparer _silent;
    private readonly ListComparer _lists;

    public ValueComparer(ComparisonRun run)
    {
        _run = run;
        _scalars = new(run);
        _silent = new(run, this);
        _lists = new(run, this, _silent);
    }

    /// <summary>Compares the properties of a resource.</summary>
    public void Properties(MapNode expected, MapNode actual) => Members(Place.Properties, expected, actual);

    /// <summary>Compares the members of two objects: those that are expected in their order, then those that are there besides.</summary>
    public void Members(Place place, MapNode? expected, MapNode? actual)
    {
        var around = _run.Around(expected, actual);
        foreach (var entry in expected?.Entries ?? [])
        {
            var there = actual?[entry.Key];
            if (entry.Value is AbsentNode || (there is ScalarNode one && entry.Value is ScalarNode other && one.Text == other.Text && one.Kind == other.Kind))
            {
                continue;
            }

            var member = place.Key(entry.Key);
            if (there is null or AbsentNode)
            {
                _silent.Removed(member, entry.Value, around);
            }
            else
            {
                Values(member, entry.Value, there, around);
            }
        }

        foreach (var entry in actual?.Entries ?? [])
        {
            if (entry.Value is not AbsentNode && expected?[entry.Key] is null or AbsentNode)
            {
                _silent.Added(place.Key(entry.Key), entry.Value, around);
            }
        }
    }

    /// <summary>Compares two values that are both there.</summary>
    public void Values(Place place, Node expected, Node actual, Surroundings around)
    {
        var rules = place.IsFree ? null : _run.Rules(place);
        if (rules is not null && _run.Mover(place, rules, around) is { } mover)
        {
            var tried = _run.Try(() => Unmoved(place, expected, actual, around, rules));
            if (tried.Differences.IsEmpty)
            {
                _run.Keep(tried);
            }
            else
            {
                _run.Uses(mover, place);
            }

            return;
        }

        Unmoved(place, expected, actual, around, rules);
    }

    private void Unmoved(Place place, Node expected, Node actual, Surroundings around, PropertyRules? rules)
    {
        if (actual is UnknownNode { Kind: UnknownKind.Access } unread && !_run.Context.IsOfTemplates)
        {
            _run.IsNotCompared(place, unread.Reason);
            return;
        }

        if (rules?.Document is { Verb: EquivalenceVerb.Policy } && expected is not UnknownNode and not ReferenceNode and not ChoiceNode)
        {
            _run.Keep(PolicyDocuments.Compare(expected, actual, place.Path, _run.Context));
            return;
        }

        if (_run.Context.IsOfTemplates && (IsSymbolic(expected) || IsSymbolic(actual)))
        {
            Symbols(place, expected, actual);
            return;
        }

        switch (expected)
        {
            case ScalarNode should when actual is ScalarNode has && rules?.Document is null && !JsonDocuments.AreBoth(should, has):
                _scalars.Compare(place, should, has, around, rules);
                break;
            case MapNode should when actual is MapNode has:
                Members(rules is { IsFree: true } or { Document: not null } ? place.Freed() : place, should, has);
                break;
            case ListNode should when actual is ListNode has:
                _lists.Compare(rules is { Document: not null } ? place.Freed() : place, should, has, around);
                break;
            case UnknownNode unknown:
                _run.IsNotCompared(place, $"it depends on {unknown.Reason}");
                break;
            case ReferenceNode reference:
                _run.IsNotCompared(place, $"it depends on {Dependency.Of(reference)}");
                break;
            case ChoiceNode choice:
                Choices(place, choice, actual, around);
                break;
            case CompositeNode composite:
                Parts(place, composite, actual);
                break;
            default:
                Mixed(place, expected, actual, around, rules);
                break;
        }
    }

    private static bool IsSymbolic(Node node) => node is UnknownNode or ReferenceNode or CompositeNode or ChoiceNode;

    private void Symbols(Place place, Node expected, Node actual)
    {
        var (should, has) = (NodeText.Symbol(expected), NodeText.Symbol(actual));
        if (should == has)
        {
            return;
        }

        if (Mangled.Is(should, has) || Mangled.Is(has, should))
        {
            _run.Uses(EquivalenceIds.Mangled, place);
        }
        else
        {
            _run.Differs(DifferenceKind.NotEqual, place, expected, actual);
        }
    }

    private void Choices(Place place, ChoiceNode choice, Node actual, Surroundings around)
    {
        var (whenTrue, whenFalse) = (Branch(choice.WhenTrue), Branch(choice.WhenFalse));
        if (whenTrue is { Differences.IsEmpty: true, NotCompared.IsEmpty: true } && whenFalse is { Differences.IsEmpty: true, NotCompared.IsEmpty: true })
        {
            _run.Keep(whenTrue);
        }
        else
        {
            _run.IsNotCompared(place, $"it depends on the condition {choice.Condition}");
        }

        ResourceComparison Branch(Node branch) => _run.Try(() =>
        {
            if (branch is AbsentNode)
            {
                _silent.Added(place, actual, around);
            }
            else
            {
                Values(place, branch, actual, around);
            }
        });
    }

    private void Parts(Place place, CompositeNode composite, Node actual)
    {
        if (actual is ScalarNode text && !PartialText.CanBe(composite, text.Text))
        {
            _run.Differs(DifferenceKind.NotEqual, place, composite, actual);
        }
        else
        {
            _run.IsNotCompared(place, $"it depends on {PartialText.Unknown(composite)}");
        }
    }

    // A document may be an object on one side and text on the other.
    private void Mixed(Place place, Node expected, Node actual, Surroundings around, PropertyRules? rules)
    {
        if (JsonDocuments.Parse(expected) is { } should && JsonDocuments.Parse(actual) is { } has && (should != expected || has != actual))
        {
            var tried = _run.Try(() => Values(place.Freed(), should, has, around));
            if (tried is { Differences.IsEmpty: true, NotCompared.IsEmpty: true })
            {
                _run.Uses(rules?.Document?.Id ?? EquivalenceIds.Json, place);
            }
            else
            {
                _run.Keep(tried);
            }
        }
        else if (expected is ScalarNode && actual is ScalarNode)
        {
            _scalars.Compare(place, (ScalarNode)expected, (ScalarNode)actual, around, rules);
        }
        else if (Scalars.IsEmpty(expected) && _silent.IsDefault(place, actual, around))
        {
            return;
        }
        else
        {
            _run.Differs(DifferenceKind.NotEqual, place, expected, actual);
        }
    }
}
