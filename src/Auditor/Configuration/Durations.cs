using System.Globalization;

namespace Auditor.Configuration;

/// <summary>Durations as people write them: <c>15m</c>, <c>1h30m</c>, <c>2d</c>, <c>0s</c>, and ISO 8601's <c>PT15M</c>.</summary>
internal static class Durations
{
    public const string Expected = "a duration such as \"15m\", \"1h30m\", \"2d\", \"0s\" or \"PT15M\"";

    /// <summary>What <see cref="TryParse"/> accepts, as a regular expression for the JSON Schema.</summary>
    public const string Pattern = @"^(?=.*[0-9])(([0-9]{1,6}d)?([0-9]{1,6}h)?([0-9]{1,6}m)?([0-9]{1,6}s)?|P([0-9]{1,6}W)?([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?)?)$";

    // A million weeks are within a TimeSpan, and beyond any objective.
    private const int MostDigits = 6;

    private const string Units = "dhms";
    private const string IsoDateUnits = "WD";
    private const string IsoTimeUnits = "HMS";

    /// <summary>Reads a duration; larger units come first and each at most once.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        return text is ['P', .. var iso]
            ? TryParseIso(iso, ref duration)
            : !text.IsEmpty && TryAdd(text, Units, ref duration);
    }

    /// <summary>Writes a duration as <see cref="TryParse"/> reads it: <c>1h30m</c>.</summary>
    public static string Format(TimeSpan duration) => duration == TimeSpan.Zero
        ? "0s"
        : Part(duration.Days, 'd') + Part(duration.Hours, 'h') + Part(duration.Minutes, 'm') + Part(duration.Seconds, 's');

    private static string Part(int count, char unit) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count}{unit}");

    private static bool TryParseIso(ReadOnlySpan<char> text, ref TimeSpan duration)
    {
        var time = text.IndexOf('T');
        return time < 0
            ? !text.IsEmpty && TryAdd(text, IsoDateUnits, ref duration)
            : time < text.Length - 1 && TryAdd(text[..time], IsoDateUnits, ref duration) && TryAdd(text[(time + 1)..], IsoTimeUnits, ref duration);
    }

    private static bool TryAdd(ReadOnlySpan<char> text, string units, ref TimeSpan duration)
    {
        var next = 0;
        while (!text.IsEmpty)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            var unit = digits <= 0 ? -1 : units.IndexOf(text[digits], StringComparison.Ordinal);
            if (unit < next || digits > MostDigits || !int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return false;
            }

            duration += count * UnitOf(units[unit]);
            next = unit + 1;
            text = text[(digits + 1)..];
        }

        return true;
    }

    private static TimeSpan UnitOf(char unit) => unit switch
    {
        'W' => TimeSpan.FromDays(7),
        'D' or 'd' => TimeSpan.FromDays(1),
        'H' or 'h' => TimeSpan.FromHours(1),
        'M' or 'm' => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromSeconds(1),
    };
}
