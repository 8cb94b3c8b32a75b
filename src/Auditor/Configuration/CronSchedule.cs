using System.Globalization;

namespace Auditor.Configuration;

/// <summary>Points in time as cron writes them: minute, hour, day of the month, month, day of the week.</summary>
internal sealed record CronSchedule
{
    public const string Expected = "a cron expression of five fields (minute, hour, day of the month, month, day of the week), such as \"0 */6 * * *\"";

    private CronSchedule(string text) => Text = text;

    /// <summary>The expression.</summary>
    public string Text { get; }

    // Bit n is set where the field may be n.
    public ulong Minutes { get; private init; }

    public ulong Hours { get; private init; }

    public ulong DaysOfMonth { get; private init; }

    public ulong Months { get; private init; }

    /// <summary>Sunday is 0.</summary>
    public ulong DaysOfWeek { get; private init; }

    /// <summary>Reads numbers, <c>*</c>, ranges, steps and lists of them; 7 is Sunday too.</summary>
    public static bool TryParse(string text, out CronSchedule schedule)
    {
        schedule = new(text);
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5
            || !TryParse(fields[0], 0, 59, out var minutes)
            || !TryParse(fields[1], 0, 23, out var hours)
            || !TryParse(fields[2], 1, 31, out var daysOfMonth)
            || !TryParse(fields[3], 1, 12, out var months)
            || !TryParse(fields[4], 0, 7, out var daysOfWeek))
        {
            return false;
        }

        const ulong Seven = 1UL << 7;
        schedule = new(text)
        {
            Minutes = minutes,
            Hours = hours,
            DaysOfMonth = daysOfMonth,
            Months = months,
            DaysOfWeek = (daysOfWeek & Seven) == 0 ? daysOfWeek : (daysOfWeek & ~Seven) | 1,
        };
        return true;
    }

    private static bool TryParse(ReadOnlySpan<char> field, int least, int most, out ulong set)
    {
        set = 0;
        foreach (var range in field.Split(','))
        {
            if (!TryParseRange(field[range], least, most, ref set))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryParseRange(ReadOnlySpan<char> text, int least, int most, ref ulong set)
    {
        var step = 1;
        var slash = text.IndexOf('/');
        if (slash >= 0 && (!TryParseNumber(text[(slash + 1)..], out step) || step == 0))
        {
            return false;
        }

        var range = slash < 0 ? text : text[..slash];
        var (from, to) = (least, most);
        var dash = range.IndexOf('-');
        if (range is not ['*'])
        {
            if (!TryParseNumber(dash < 0 ? range : range[..dash], out from))
            {
                return false;
            }

            to = slash < 0 ? from : most;
            if (dash >= 0 && !TryParseNumber(range[(dash + 1)..], out to))
            {
                return false;
            }
        }

        for (var value = from; value <= to && to <= most; value += step)
        {
            set |= 1UL << value;
        }

        return least <= from && from <= to && to <= most;
    }

    // Two digits are enough for every field, and keep sums from overflowing.
    private static bool TryParseNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text.Length is 1 or 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
