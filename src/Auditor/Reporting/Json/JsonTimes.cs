using System.Globalization;
using System.Text.Json;

namespace Auditor.Reporting.Json;

/// <summary>Reads times and days as results write them.</summary>
internal static class JsonTimes
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
}
