using System.Collections.Immutable;
using System.Globalization;

namespace Policies.Resources;

/// <summary>Reads how near to each other and how far apart two runs of a schedule can be: <c>cron(minutes hours day-of-month month day-of-week year)</c> or <c>rate(value unit)</c>.</summary>
internal static class BackupSchedule
{
    private static readonly ImmutableArray<string> MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly ImmutableArray<string> DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    // From a year on, every weekday has met every day of the month, leap days included; the two years before 2100 apart.
    private static readonly DateOnly First = new(2024, 1, 1);
    private const int Days = (28 * 365) + 7;

    /// <summary>The times between two runs; null for an expression that is not understood, such as one with <c>L</c>, <c>W</c> or a year.</summary>
    public static (TimeSpan Shortest, TimeSpan Longest)? Intervals(string expression) => expression.Split('(', ')') switch
    {
        ["cron", var fields, ""] => OfCron(fields.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ["rate", var rate, ""] => OfRate(rate.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { } every ? (every, every) : null,
        _ => null,
    };

    private static TimeSpan? OfRate(string[] parts) =>
        parts is [var number, var unit] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? unit.TrimEnd('s') switch
            {
                "minute" => TimeSpan.FromMinutes(value),
                "hour" => TimeSpan.FromHours(value),
                "day" => TimeSpan.FromDays(value),
                _ => null,
            }
            : null;

    private static (TimeSpan Shortest, TimeSpan Longest)? OfCron(string[] fields)
    {
        if (fields is not [var minute, var hour, var dayOfMonth, var month, var dayOfWeek, "*"]
            || Read(minute, 0, 59, []) is not { } minutes
            || Read(hour, 0, 23, []) is not { } hours
            || Read(dayOfMonth, 1, 31, []) is not { } daysOfMonth
            || Read(month, 1, 12, MonthNames) is not { } months
            || Read(dayOfWeek, 1, 7, DayNames) is not { } daysOfWeek)
        {
            return null;
        }

        // Between the times of a day, and from the last of one to the first of the next day on which it runs.
        var times = hours.SelectMany(_ => minutes, (one, other) => TimeSpan.FromMinutes((one * 60) + other)).Order().ToList();
        var within = times.Zip(times.Skip(1), (earlier, later) => later - earlier).ToList();
        var overnight = times[0] - times[^1];
        var everyDay = daysOfMonth.Count == 31 && months.Count == 12 && daysOfWeek.Count == 7;
        var days = everyDay ? (1, 1) : BetweenDays(date => months.Contains(date.Month) && daysOfMonth.Contains(date.Day) && daysOfWeek.Contains((int)date.DayOfWeek + 1));
        return days is (var fewest, var most)
            ? (within.Append(TimeSpan.FromDays(fewest) + overnight).Min(), within.Append(TimeSpan.FromDays(most) + overnight).Max())
            : null;
    }

    // The fewest and the most days from one on which it runs to the next; null where it runs on fewer than two.
    private static (int Fewest, int Most)? BetweenDays(Func<DateOnly, bool> runs)
    {
        int? last = null;
        (int Fewest, int Most)? between = null;
        for (var day = 0; day < Days; day++)
        {
            if (runs(First.AddDays(day)))
            {
                var apart = day - last;
                between = apart is not { } gap ? between : between is ({ } fewest, { } most) ? (Math.Min(fewest, gap), Math.Max(most, gap)) : (gap, gap);
                last = day;
            }
        }

        return between;
    }

    private static HashSet<int>? Read(string field, int least, int most, ImmutableArray<string> names)
    {
        var set = new HashSet<int>();
        foreach (var item in field.Split(','))
        {
            var (range, step) = item.Split('/') switch
            {
                [var all] => (all, 1),
                [var all, var by] when int.TryParse(by, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => (all, number),
                _ => ("", 0),
            };
            var bounds = range is "*" or "?" ? [least, most] : range.Split('-').Select(bound => Number(bound, least, names)).ToArray();
            var (from, to) = bounds switch
            {
                [{ } only] => (only, item.Contains('/', StringComparison.Ordinal) ? most : only),
                [{ } lower, { } upper] => (lower, upper),
                _ => (least - 1, 0),
            };
            if (from < least || to > most || from > to)
            {
                return null;
            }

            for (var value = from; value <= to; value += step)
            {
                set.Add(value);
            }
        }

        return set;
    }

    private static int? Number(string text, int least, ImmutableArray<string> names) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : names.IndexOf(text.ToUpperInvariant()) is >= 0 and var index ? index + least
        : null;
}
