using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Auditor.Reporting.Json;

/// <summary>Reads values as results write them.</summary>
internal static class JsonReading
{
    // No audit is of another time, and what is added to one of these is a time too.
    private const int Earliest = 2000;
    private const int Latest = 9000;

    public static DateTimeOffset Time(JsonInput input) =>
        DateTimeOffset.TryParse(input.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) && time.Year is >= Earliest and <= Latest
            ? time
            : throw input.Failure("a time such as 2026-11-22T21:11:59Z is expected here");

    public static DateTimeOffset? OptionalTime(JsonInput input) => input.Token is JsonTokenType.Null ? null : Time(input);

    public static DateOnly? OptionalDate(JsonInput input) => input.OptionalText() is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw input.Failure("a day such as 2026-11-22 is expected here");

    /// <summary>Seconds as a duration, or null.</summary>
    public static TimeSpan? Seconds(double? seconds) => seconds is not { } number ? null : TimeSpan.FromSeconds(Math.Clamp(number, 0, TimeSpan.MaxValue.TotalSeconds / 2));

    /// <summary>A text out of a few, null perhaps among them.</summary>
    public static string? Word(JsonInput input, string?[] words)
    {
        var word = input.OptionalText();
        return Array.IndexOf(words, word) >= 0
            ? word
            : throw input.Failure($"{string.Join(", ", words.Select(one => one ?? "null"))} is expected here, not {(word is null ? "null" : $"\"{Printable.Of(word)}\"")}");
    }

    public static ImmutableArray<TItem> List<TItem>(JsonInput input, Func<JsonInput, TItem> read) => [.. Items(input, read)];

    /// <summary>The items of a list, read as one goes through them.</summary>
    public static IEnumerable<TItem> Items<TItem>(JsonInput input, Func<JsonInput, TItem> read)
    {
        input.Expect(JsonTokenType.StartArray, "a list");
        while (input.ReadItem())
        {
            yield return read(input);
        }
    }

    /// <summary>Whatever stands here.</summary>
    public static JsonNode? Node(JsonInput input)
    {
        switch (input.Token)
        {
            case JsonTokenType.StartObject:
                var members = new JsonObject();
                while (input.ReadName())
                {
                    var name = input.Text();
                    input.Read();
                    members[name] = Node(input);
                }

                return members;
            case JsonTokenType.StartArray:
                return new JsonArray([.. List(input, Node)]);
            case JsonTokenType.String:
                return JsonValue.Create(input.Text());
            case JsonTokenType.Number:
                return JsonNode.Parse(input.Number());
            case JsonTokenType.True or JsonTokenType.False:
                return JsonValue.Create(input.Truth());
            default:
                return null;
        }
    }
}
