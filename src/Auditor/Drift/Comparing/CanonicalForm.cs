using System.Globalization;
using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>
/// One text for values that are probably the same, by which items of lists are matched. It may be the same for values that are not: what was matched is
/// compared.
/// </summary>
internal sealed class CanonicalForm(ComparisonRun run)
{
    /// <summary>The text; null where part of the value is not known.</summary>
    public string? Of(Node node, Place place) => node switch
    {
        ScalarNode scalar => Of(scalar, place),
        ListNode list => Of(list, place),
        MapNode map => Joined(Members(map, place)?.Select(member => $"{Quoted(member.Key)}={member.Value}"), "{", "}"),
        AbsentNode => "",
        _ when run.Context.IsOfTemplates => $"${NodeText.Symbol(node)}",
        _ => null,
    };

    /// <summary>The members of an object that tell it from others, by name; null where part of it is not known.</summary>
    public List<KeyValuePair<string, string>>? Members(MapNode map, Place place)
    {
        var members = new List<KeyValuePair<string, string>>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            var member = place.Key(entry.Key);
            if (IsSilent(member, entry.Value, map))
            {
                continue;
            }

            if (Of(entry.Value, member) is not { } text)
            {
                return null;
            }

            if (place.IsFree || run.Context.IsOfTemplates || text is not "{}" and not "[]")
            {
                members.Add(new(entry.Key, text));
            }
        }

        members.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return members;
    }

    // What is as good as absent tells nothing.
    private bool IsSilent(Place place, Node value, MapNode map)
    {
        if (value is AbsentNode)
        {
            return true;
        }

        if (place.IsFree || run.Context.IsOfTemplates)
        {
            return false;
        }

        if (Scalars.IsEmpty(value))
        {
            return true;
        }

        var rules = run.Rules(place);
        var around = run.Around(map, map);
        return rules.IsReadOnly || rules.IsWriteOnly || rules.Moved.Any(row => ComparisonRun.Holds(row, around))
            || (rules.Default is { } schema && Scalars.AreIdentical(schema, value))
            || rules.Silent.Any(row => ComparisonRun.Holds(row, around) && (row.Verb is EquivalenceVerb.Chosen
                || (row.Value is { } known && Placeholders.Fill(known, around, run.Context) is { } filled && value is ScalarNode && Of(filled, place) == Of(value, place))));
    }

    private string Of(ScalarNode scalar, Place place)
    {
        var rules = place.IsFree ? null : run.Rules(place);
        var text = scalar.Text;
        if (rules is { IsVerbatim: false })
        {
            foreach (var row in rules.Spellings)
            {
                if (RowMeaning.Canonical(row, text) is { } same)
                {
                    return Quoted(same);
                }
            }

            text = Arns.Last(Arns.OfLogGroup(text));
        }

        return Quoted(scalar.Kind is ScalarKind.Boolean ? text.ToLowerInvariant()
            : Scalars.Number(text) is { } number ? number.ToString(CultureInfo.InvariantCulture)
            : text is "True" or "False" ? text.ToLowerInvariant()
            : text);
    }

    private string? Of(ListNode list, Place place)
    {
        var items = new List<string>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (Of(list.Items[i], place.Item(i)) is not { } text)
            {
                return null;
            }

            items.Add(text);
        }

        if (!place.IsFree && run.Rules(place).IsUnordered)
        {
            items.Sort(StringComparer.Ordinal);
        }

        return Joined(items, "[", "]");
    }

    private static string? Joined(IEnumerable<string>? parts, string start, string end) => parts is null ? null : $"{start}{string.Join(',', parts)}{end}";

    private static string Quoted(string text)
    {
        var form = Mangled.Form(text);
        return string.Create(CultureInfo.InvariantCulture, $"{form.Length}:{form}");
    }
}
