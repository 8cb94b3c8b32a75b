using System.IO.Enumeration;
using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Compares where one side says nothing.</summary>
internal sealed class SilentComparer(ComparisonRun run, ValueComparer values)
{
    private const string IsSilent = "the template is silent, and what AWS makes of that is not known";
    private const string IsNeverShown = "AWS never shows it";

    private static readonly MapNode Nothing = new([], default);

    /// <summary>A value is there that is not expected.</summary>
    public void Added(Place place, Node actual, Surroundings around)
    {
        if (run.Context.IsOfTemplates)
        {
            run.Differs(DifferenceKind.Add, place, null, actual);
        }
        else if (!place.IsFree && run.Unread.IsLiveOnly(place))
        {
            return;
        }
        else if (actual is UnknownNode unread)
        {
            run.IsNotCompared(place, unread.Reason);
        }
        else if (place.IsFree)
        {
            Besides(place, actual);
        }
        else if (run.Rules(place) is var rules && rules.IsReadOnly)
        {
            run.Uses(EquivalenceIds.ReadOnly, place);
        }
        else if (run.Mover(place, rules, around) is { } mover)
        {
            run.Uses(mover, place);
        }
        else if (Meaning(place, actual, around, rules) is not Silence.Same and var meaning)
        {
            Unexplained(place, actual, rules, meaning);
        }
    }

    /// <summary>A value is expected that is not there.</summary>
    public void Removed(Place place, Node expected, Surroundings around)
    {
        if (run.Context.IsOfTemplates)
        {
            run.Differs(DifferenceKind.Remove, place, expected, null);
            return;
        }

        var rules = place.IsFree ? null : run.Rules(place);
        switch (expected)
        {
            case AbsentNode:
                break;
            case ChoiceNode choice:
                Removed(place, choice, around);
                break;
            case var _ when rules is { IsWriteOnly: true }:
                run.IsNotCompared(place, IsNeverShown);
                break;
            case var _ when !place.IsFree && run.Unread.Reason(place) is { } reason:
                run.IsNotCompared(place, reason);
                break;
            case UnknownNode or ReferenceNode:
                run.IsNotCompared(place, $"it depends on {Dependency.Of(expected)}");
                break;
            case var _ when rules is null:
                run.Differs(DifferenceKind.Remove, place, expected, null);
                break;
            case CompositeNode:
                Gone(place, expected, rules);
                break;
            default:
                Missing(place, expected, around, rules);
                break;
        }
    }

    // A map's key, which nothing but a tag of the whole stack explains.
    private void Besides(Place place, Node actual)
    {
        if (actual is ScalarNode value && run.IsStackTag(place.Parent!, place.Name, value.Text))
        {
            run.Uses(EquivalenceIds.StackTags, place);
        }
        else
        {
            run.Differs(DifferenceKind.Add, place, null, actual);
        }
    }

    private void Removed(Place place, ChoiceNode choice, Surroundings around)
    {
        var whenTrue = run.Try(() => Removed(place, choice.WhenTrue, around));
        var whenFalse = run.Try(() => Removed(place, choice.WhenFalse, around));
        if (whenTrue is { Differences.IsEmpty: true, NotCompared.IsEmpty: true } && whenFalse is { Differences.IsEmpty: true, NotCompared.IsEmpty: true })
        {
            run.Keep(whenTrue);
        }
        else
        {
            run.IsNotCompared(place, $"it depends on the condition {choice.Condition}");
        }
    }

    /// <summary>Whether a value is what a silent template stands for; the row that says so counts then.</summary>
    public bool IsDefault(Place place, Node value, Surroundings around) =>
        !run.Context.IsOfTemplates && !place.IsFree && Meaning(place, value, around, run.Rules(place)) is Silence.Same;

    // What silence means, compared with a value; the row that says they are the same counts then.
    private Silence Meaning(Place place, Node value, Surroundings around, PropertyRules rules)
    {
        var meaning = Silence.Unknown;
        foreach (var row in rules.Silent)
        {
            if (!ComparisonRun.Holds(row, around))
            {
                continue;
            }

            var said = row.Verb switch
            {
                EquivalenceVerb.Chosen => Silence.Same,
                EquivalenceVerb.Unset => Silence.Other,
                EquivalenceVerb.Like => value is ScalarNode text && FileSystemName.MatchesSimpleExpression(((ScalarNode)row.Value!).Text, text.Text) ? Silence.Same : Silence.Other,
                _ => Placeholders.Fill(row.Value!, around, run.Context) is { } known ? Meaning(place, known, value, around) : Silence.Unsure,
            };
            if (said is Silence.Same)
            {
                run.Uses(row.Id, place);
                return said;
            }

            said = row.Verb is EquivalenceVerb.Usual ? Silence.Unsure : said;
            meaning = said > meaning ? said : meaning;
        }

        // The schema speaks of a property whose object is given.
        if (meaning is not Silence.Unknown || rules.Default is not { } schema || around.Beside == Nothing || around.ActuallyBeside == Nothing)
        {
            return meaning;
        }

        meaning = Meaning(place, schema, value, around);
        if (meaning is Silence.Same)
        {
            run.Uses(EquivalenceIds.ServiceDefault, place);
        }

        return meaning;
    }

    private Silence Meaning(Place place, Node known, Node value, Surroundings around)
    {
        // What is empty is compared with nothing else: whether a value is a default is asked of an empty one again.
        if (Scalars.IsEmpty(known) && value is not UnknownNode && (known, value) is not (MapNode, MapNode))
        {
            return Scalars.IsEmpty(value) ? Silence.Same : Silence.Other;
        }

        var tried = run.Try(() => values.Values(place, known, value, around));
        return !tried.Differences.IsEmpty ? Silence.Other : tried.NotCompared.IsEmpty ? Silence.Same : Silence.Unsure;
    }

    // No row of the property itself says what it is: an object goes by its members.
    private void Unexplained(Place place, Node actual, PropertyRules rules, Silence meaning)
    {
        if (Scalars.IsEmpty(actual))
        {
            run.Uses(EquivalenceIds.EmptyIsAbsent, place);
        }
        else if (meaning is Silence.Unsure)
        {
            run.IsNotCompared(place, IsSilent);
        }
        else if (actual is MapNode map && !rules.IsFree && rules.Silent.All(row => row.Verb is EquivalenceVerb.Unset))
        {
            AsWhole(place, DifferenceKind.Add, actual, run.Try(() => values.Members(place, Nothing, map)), meaning is Silence.Other);
        }
        else if (actual is ListNode ? rules.IsAttributeList || AreTags(place) : actual is MapNode && AreTags(place))
        {
            values.Values(place, actual is ListNode ? new ListNode([], default) : Nothing, actual, run.Around(null, null));
        }
        else if (meaning is Silence.Other)
        {
            run.Differs(DifferenceKind.Add, place, null, actual);
        }
        else
        {
            run.IsNotCompared(place, IsSilent);
        }
    }

    private bool AreTags(Place place) => run.Context.StackTags.Count > 0 && place.Name.EndsWith("Tags", StringComparison.Ordinal);

    private void Missing(Place place, Node expected, Surroundings around, PropertyRules rules)
    {
        if (run.Mover(place, rules, around) is { } mover)
        {
            run.Uses(mover, place);
        }
        else if (!Has(EquivalenceVerb.Chosen, rules, around) && Meaning(place, expected, around, rules) is Silence.Same)
        {
            return;
        }
        else if (Scalars.IsEmpty(expected))
        {
            run.Uses(EquivalenceIds.EmptyIsAbsent, place);
        }
        else if (Scalars.IsFalse(expected) && !Has(EquivalenceVerb.Default, rules, around) && rules.Default is null)
        {
            run.Uses(EquivalenceIds.FalseIsAbsent, place);
        }
        else if (expected is MapNode map && !rules.IsFree && rules.Document is null)
        {
            AsWhole(place, DifferenceKind.Remove, expected, run.Try(() => values.Members(place, map, Nothing)), isKnown: true);
        }
        else
        {
            Gone(place, expected, rules);
        }
    }

    private void Gone(Place place, Node expected, PropertyRules rules)
    {
        if (rules.IsReadOnly)
        {
            run.IsNotCompared(place, IsNeverShown);
        }
        else
        {
            run.Differs(DifferenceKind.Remove, place, expected, null);
        }
    }

    // One difference for an object that is there on one side only, whatever is in it; none where all that is in it means nothing.
    private void AsWhole(Place place, DifferenceKind kind, Node value, ResourceComparison tried, bool isKnown)
    {
        if (!tried.Differences.IsEmpty)
        {
            run.Differs(kind, place, kind is DifferenceKind.Remove ? value : null, kind is DifferenceKind.Add ? value : null);
        }
        else if (tried.NotCompared.IsEmpty)
        {
            run.Keep(tried);
        }
        else if (isKnown && kind is DifferenceKind.Add)
        {
            run.Differs(kind, place, null, value);
        }
        else
        {
            run.IsNotCompared(place, kind is DifferenceKind.Add ? IsSilent : tried.NotCompared[0].Reason);
        }
    }

    private static bool Has(EquivalenceVerb verb, PropertyRules rules, Surroundings around)
    {
        foreach (var row in rules.Silent)
        {
            if (row.Verb == verb && ComparisonRun.Holds(row, around))
            {
                return true;
            }
        }

        return false;
    }

    private enum Silence
    {
        Unknown,
        Unsure,
        Other,
        Same,
    }
}
