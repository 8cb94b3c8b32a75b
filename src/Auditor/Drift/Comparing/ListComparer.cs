using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Compares lists: in order where it means something, otherwise by what their items are.</summary>
internal sealed class ListComparer(ComparisonRun run, ValueComparer values, SilentComparer silent)
{
    private readonly CanonicalForm _forms = new(run);

    public void Compare(Place place, ListNode expected, ListNode actual, Surroundings around)
    {
        if (Scalars.AreIdentical(expected, actual) || (expected.Items.IsEmpty && silent.IsDefault(place, actual, around)))
        {
            return;
        }

        var rules = place.IsFree ? null : run.Rules(place);
        var isUnordered = rules is { IsUnordered: true };
        var (should, has) = (Items(expected, place, rules), Items(actual, place, rules));
        var match = new ListMatch(should, has);
        if (isUnordered)
        {
            match.Unordered();
        }
        else
        {
            match.Ordered();
        }

        if (match.IsReordered)
        {
            if (isUnordered)
            {
                run.Uses(rules!.List?.Id ?? EquivalenceIds.Unordered, place);
            }
            else
            {
                run.Differs(DifferenceKind.NotEqual, place, expected, actual);
            }
        }

        Report(place, should, has, match.ActualOf, rules, around);
    }

    private ListItem[] Items(ListNode list, Place place, PropertyRules? rules)
    {
        var items = new ListItem[list.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var item = list.Items[i];
            var at = place.Item(i);
            var members = item is MapNode map ? _forms.Members(map, at) : null;
            items[i] = new(item, at, NodeText.Symbol(item), _forms.Of(item, at), members, Key(item, at, rules));
        }

        return items;
    }

    // Null where the items have no identity, or this one lacks it.
    private string? Key(Node item, Place place, PropertyRules? rules)
    {
        var keys = rules is { IsAttributeList: true } ? ["Key"] : rules?.List?.Keys ?? [];
        if (keys.IsEmpty || item is not MapNode map || map[keys[0]] is null)
        {
            return null;
        }

        var parts = new string[keys.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if ((map[keys[i]] is { } value ? _forms.Of(value, place.Key(keys[i])) : "") is not { } text)
            {
                return null;
            }

            parts[i] = text;
        }

        return string.Join('|', parts);
    }

    private void Report(Place place, ListItem[] should, ListItem[] has, int[] actualOf, PropertyRules? rules, Surroundings around)
    {
        var matched = new bool[has.Length];
        for (var i = 0; i < should.Length; i++)
        {
            if (actualOf[i] is >= 0 and var at)
            {
                matched[at] = true;
                if (should[i].Node is MapNode || !Scalars.AreIdentical(should[i].Node, has[at].Node))
                {
                    values.Values(should[i].Place, should[i].Node, has[at].Node, run.Around(null, null));
                }
            }
            else
            {
                Removed(should[i], rules, around);
            }
        }

        for (var i = 0; i < has.Length; i++)
        {
            if (!matched[i])
            {
                Added(place, has[i], rules, around);
            }
        }
    }

    private void Removed(ListItem item, PropertyRules? rules, Surroundings around)
    {
        if (item.Node is UnknownNode or ReferenceNode or ChoiceNode && !run.Context.IsOfTemplates)
        {
            run.IsNotCompared(item.Place, $"it depends on {Dependency.Of(item.Node)}");
        }
        else if (Row(item.Node, rules, around) is var (row, known) && Value(item.Node) is { } value && IsSame(known, value))
        {
            run.Uses(row.Id, item.Place);
        }
        else
        {
            run.Differs(DifferenceKind.Remove, item.Place, item.Node, null);
        }
    }

    private void Added(Place list, ListItem item, PropertyRules? rules, Surroundings around)
    {
        if (item.Node is UnknownNode unread && !run.Context.IsOfTemplates)
        {
            run.IsNotCompared(item.Place, unread.Reason);
        }
        else if (item.Node is MapNode tag && tag["Key"] is ScalarNode key && Value(tag) is { } value && run.IsStackTag(list, key.Text, value))
        {
            run.Uses(EquivalenceIds.StackTags, item.Place);
        }
        else if (rules is { IsAttributeList: true } && !run.Context.IsOfTemplates)
        {
            Attribute(item, rules, around);
        }
        else
        {
            run.Differs(DifferenceKind.Add, item.Place, null, item.Node);
        }
    }

    // The template gives a few attributes, AWS answers all.
    private void Attribute(ListItem item, PropertyRules rules, Surroundings around)
    {
        var value = Value(item.Node);
        if (Row(item.Node, rules, around) is var (row, known) && value is not null)
        {
            if (IsSame(known, value))
            {
                run.Uses(row.Id, item.Place);
            }
            else
            {
                run.Differs(DifferenceKind.Add, item.Place, null, item.Node);
            }
        }
        else if (string.IsNullOrEmpty(value))
        {
            run.Uses(EquivalenceIds.EmptyIsAbsent, item.Place);
        }
        else
        {
            run.IsNotCompared(item.Place, "the template is silent, and what AWS makes of that is not known");
        }
    }

    // The row that has a default of the attribute, with the default.
    private (Equivalence Row, Node Default)? Row(Node item, PropertyRules? rules, Surroundings around)
    {
        if (rules is null || run.Context.IsOfTemplates || item is not MapNode map || map["Key"] is not ScalarNode key)
        {
            return null;
        }

        foreach (var row in rules.Attributes)
        {
            if (ComparisonRun.Holds(row, around) && row.Value is MapNode defaults && defaults[key.Text] is { } known)
            {
                return (row, known);
            }
        }

        return null;
    }

    private static string? Value(Node item) => item is MapNode map && map["Value"] is ScalarNode value ? value.Text : item is MapNode { } silent && silent["Value"] is null ? "" : null;

    // A key may have several defaults, as of several kinds of load balancers.
    private static bool IsSame(Node known, string value) => known switch
    {
        ScalarNode scalar => string.Equals(scalar.Text, value, StringComparison.OrdinalIgnoreCase),
        ListNode list => list.Items.Any(item => IsSame(item, value)),
        _ => false,
    };
}
