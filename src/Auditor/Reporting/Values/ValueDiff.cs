using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Auditor.Reporting.Values;

/// <summary>
/// Lays two values side by side: what differs in them, with the members and items that lead there; what is the same is folded. JSON in a text is opened, and
/// text of several lines goes by its lines.
/// </summary>
internal sealed class ValueDiff
{
    private const int InlineLimit = 60;

    private readonly bool _isStrict;
    private readonly ImmutableArray<ValueLine>.Builder _lines = ImmutableArray.CreateBuilder<ValueLine>();
    private readonly List<ValueLine> _same = [];
    private int _changes;

    private ValueDiff(bool isStrict) => _isStrict = isStrict;

    /// <summary>The lines; none where neither value is there.</summary>
    /// <param name="before">The first value, or null where it is not there.</param>
    /// <param name="after">The second value, or null where it is not there.</param>
    public static ImmutableArray<ValueLine> Of(JsonNode? before, JsonNode? after)
    {
        var diff = new ValueDiff(isStrict: false);
        diff.Compare(before, after);
        if (diff._changes == 0 && before is not null && after is not null)
        {
            // They differ in how they are written only, and that is then what is to be seen.
            diff = new ValueDiff(isStrict: true);
            diff.Compare(before, after);
        }

        return diff._lines.ToImmutable();
    }

    private void Compare(JsonNode? before, JsonNode? after)
    {
        switch (before, after)
        {
            case (null, null):
                break;
            case (null, _):
                Expand(LineKind.Added, null, after, 0);
                break;
            case (_, null):
                Expand(LineKind.Removed, null, before, 0);
                break;
            default:
                Compare(null, before, after, 0);
                break;
        }
    }

    private void Compare(string? name, JsonNode? before, JsonNode? after, int depth)
    {
        var (one, other) = _isStrict ? (before, after) : (ValueText.Opened(before), ValueText.Opened(after));
        switch (one, other)
        {
            case (JsonObject first, JsonObject second):
                CompareMembers(first, second, Head(name, depth));
                break;
            case (JsonArray first, JsonArray second):
                CompareItems(first, second, Head(name, depth));
                break;
            case (JsonValue, JsonValue) when ValueText.TextOf(before) is { } first && ValueText.TextOf(after) is { } second && first.Contains('\n', StringComparison.Ordinal) && second.Contains('\n', StringComparison.Ordinal):
                CompareTexts(first.Split('\n'), second.Split('\n'), Head(name, depth));
                break;
            case (JsonObject or JsonArray, _) or (_, JsonObject or JsonArray):
                Expand(LineKind.Removed, name, before, depth);
                Expand(LineKind.Added, name, after, depth);
                break;
            default:
                Change(new(LineKind.Changed, depth, name, ValueText.Inline(before), ValueText.Inline(after)));
                break;
        }
    }

    private void CompareMembers(JsonObject first, JsonObject second, int depth)
    {
        foreach (var (key, value) in first)
        {
            var name = ValueText.Name(key);
            if (!second.TryGetPropertyValue(key, out var other))
            {
                Expand(LineKind.Removed, name, value, depth);
            }
            else if (AreEqual(value, other))
            {
                Keep(name, value, depth, isShown: ListPairs.IsName(key) && value is JsonValue);
            }
            else
            {
                Compare(name, value, other, depth);
            }
        }

        foreach (var (key, value) in second.Where(member => !first.ContainsKey(member.Key)))
        {
            Expand(LineKind.Added, ValueText.Name(key), value, depth);
        }

        Fold();
    }

    private void CompareItems(JsonArray first, JsonArray second, int depth)
    {
        var (before, lines) = (_changes, _lines.Count);
        if (ListPairs.ByName(first, second) is { } named)
        {
            CompareItems(first, second, named, depth);
            if (_changes > before)
            {
                return;
            }

            // Nothing differs but the order.
            _lines.RemoveRange(lines, _lines.Count - lines);
        }

        CompareItems(first, second, ListPairs.ByPlace([.. first.Select(item => ValueText.Key(item, _isStrict))], [.. second.Select(item => ValueText.Key(item, _isStrict))]), depth);
    }

    private void CompareItems(JsonArray first, JsonArray second, IReadOnlyList<(int First, int Second)> pairs, int depth)
    {
        foreach (var (one, other) in pairs)
        {
            if (other < 0)
            {
                Expand(LineKind.Removed, $"[{one}]", first[one], depth);
            }
            else if (one < 0)
            {
                Expand(LineKind.Added, $"[{other}]", second[other], depth);
            }
            else if (AreEqual(first[one], second[other]))
            {
                Keep($"[{one}]", first[one], depth, isShown: false);
            }
            else
            {
                Compare($"[{one}]", first[one], second[other], depth);
            }
        }

        Fold();
    }

    private void CompareTexts(string[] first, string[] second, int depth)
    {
        foreach (var (one, other) in ListPairs.ByPlace(first, second))
        {
            if (one >= 0 && other >= 0 && first[one] == second[other])
            {
                _same.Add(new(LineKind.Same, depth, null, first[one], first[one]));
            }
            else
            {
                Change(new(one < 0 ? LineKind.Added : other < 0 ? LineKind.Removed : LineKind.Changed, depth, null, one < 0 ? null : first[one], other < 0 ? null : second[other]));
            }
        }

        Fold();
    }

    // All lines of a value that only one side has.
    private void Expand(LineKind kind, string? name, JsonNode? value, int depth)
    {
        var text = ValueText.Inline(value);
        var opened = ValueText.Opened(value);
        if (text.Length <= InlineLimit || opened is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 }))
        {
            Change(Line(text));
            return;
        }

        if (name is not null)
        {
            Change(Line(""));
            depth++;
        }

        foreach (var (key, member) in (opened as JsonObject)?.AsEnumerable() ?? [])
        {
            Expand(kind, ValueText.Name(key), member, depth);
        }

        foreach (var (index, item) in (opened as JsonArray)?.Index() ?? [])
        {
            Expand(kind, $"[{index}]", item, depth);
        }

        ValueLine Line(string shown) => new(kind, depth, name, kind is LineKind.Removed ? shown : null, kind is LineKind.Added ? shown : null);
    }

    // The line that says where the next lines are; a value without a name needs none.
    private int Head(string? name, int depth)
    {
        Fold();
        if (name is null)
        {
            return depth;
        }

        _lines.Add(new(LineKind.Same, depth, name, "", ""));
        return depth + 1;
    }

    private void Keep(string name, JsonNode? value, int depth, bool isShown)
    {
        var text = ValueText.Inline(value);
        var line = new ValueLine(LineKind.Same, depth, name, text, text);
        if (isShown)
        {
            Fold();
            _lines.Add(line);
        }
        else
        {
            _same.Add(line);
        }
    }

    private void Change(ValueLine line)
    {
        Fold();
        _lines.Add(line);
        _changes++;
    }

    // One short line takes no more room than to say that there is one.
    private void Fold()
    {
        if (_same is [{ Before.Length: <= InlineLimit } only])
        {
            _lines.Add(only);
        }
        else if (_same is [var first, ..])
        {
            _lines.Add(new(LineKind.Folded, first.Depth, null, null, null) { Lines = [.. _same] });
        }

        _same.Clear();
    }

    private bool AreEqual(JsonNode? first, JsonNode? second) => ValueText.Key(first, _isStrict) == ValueText.Key(second, _isStrict);
}
