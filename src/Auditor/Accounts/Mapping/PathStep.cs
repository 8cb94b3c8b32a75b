using System.Globalization;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>One step of a path.</summary>
/// <param name="Name">The member.</param>
/// <param name="Take">What of it is taken.</param>
/// <param name="Index">The item's place, for <see cref="PathTake.At"/>.</param>
/// <param name="Key">The item's member, or the path to it, for <see cref="PathTake.Where"/>.</param>
/// <param name="Value">Its value, for <see cref="PathTake.Where"/>.</param>
internal sealed record PathStep(string Name, PathTake Take, int Index = 0, string Key = "", string Value = "")
{
    /// <summary>Whether it stands for several values.</summary>
    public bool IsMany => Take is PathTake.Each or PathTake.Values;

    /// <exception cref="InvalidDataException">It is none.</exception>
    public static PathStep Parse(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return new(text, PathTake.Whole);
        }

        var (name, inner) = (text[..open], text[(open + 1)..^1]);
        var equals = inner.IndexOf('=', StringComparison.Ordinal);
        return text is not [.., ']'] || name.Length == 0 ? throw new InvalidDataException($"{text} is no step of a path")
            : inner.Length == 0 ? new(name, PathTake.Each)
            : inner is "*" ? new(name, PathTake.Values)
            : int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? new(name, PathTake.At, index)
            : equals > 0 ? new(name, PathTake.Where, Key: inner[..equals], Value: inner[(equals + 1)..])
            : throw new InvalidDataException($"{text} is no step of a path");
    }

    /// <summary>The one value of the step; of several, all of them as they stand.</summary>
    public JsonNode? One(JsonNode? from)
    {
        var member = from is JsonObject parent ? Document.Member(parent, Name) : null;
        return member is null || UnreadMarker.Is(member) ? member : Take switch
        {
            PathTake.At => Document.List(member) is { } list ? (Index < list.Count ? list[Index] : null) : Index == 0 ? member : null,
            PathTake.Where => Document.List(member) is { } list ? list.FirstOrDefault(IsMeant) : IsMeant(member) ? member : null,
            _ => member,
        };
    }

    /// <summary>The values that a member stands for.</summary>
    public IEnumerable<JsonNode?> Many(JsonNode member) =>
        Document.List(member) ?? (Take is PathTake.Values && member is JsonObject values ? values.Select(value => value.Value) : [member]);

    private bool IsMeant(JsonNode? item)
    {
        foreach (var name in Key.Split('.'))
        {
            item = item is JsonObject row ? Document.Member(row, name) : null;
        }

        return Document.Text(item) is { } value && value.Equals(Value, StringComparison.OrdinalIgnoreCase);
    }
}
