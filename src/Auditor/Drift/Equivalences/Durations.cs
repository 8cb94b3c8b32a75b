using System.Globalization;
using System.Xml;

namespace Auditor.Drift.Equivalences;

/// <summary>Lengths of time and points in time.</summary>
internal static class Durations
{
    private const string Rate = "rate(";

    /// <summary>The seconds of <c>rate(7 days)</c>, <c>4h</c>, <c>P1DT2H</c>; null of anything else.</summary>
    public static double? Seconds(string text)
    {
        var inner = text.StartsWith(Rate, StringComparison.Ordinal) && text.EndsWith(')') ? text[Rate.Length..^1] : text;
        return inner.StartsWith('P') ? Iso(inner) : Written(inner.Trim());
    }

    /// <summary>The point in time as the number of its ticks; null of what is none.</summary>
    public static long? Ticks(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? seconds is > 0 and < 100_000_000_000 ? DateTime.UnixEpoch.Ticks + (long)(seconds * TimeSpan.TicksPerSecond) : null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcTicks : null;

    private static double? Iso(string text)
    {
        // Months and years have no fixed length.
        var date = text.Split('T')[0];
        if (date.Contains('Y', StringComparison.Ordinal) || date.Contains('M', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return XmlConvert.ToTimeSpan(text).TotalSeconds;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static double? Written(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > 0 && double.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Unit(text[digits..].Trim()) is { } unit ? number * unit : null;
    }

    private static double? Unit(string text) => text.TrimEnd('s') switch
    {
        "" when text.Length == 1 => 1,
        "second" => 1,
        "m" or "minute" => 60,
        "h" or "hour" => 3_600,
        "d" or "day" => 86_400,
        _ => null,
    };
}
