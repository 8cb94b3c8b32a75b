using System.Globalization;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages;

/// <summary>A time as pages show it: how long ago, with the exact time behind it.</summary>
/// <param name="Machine">For programs.</param>
/// <param name="Exact">In full, in Coordinated Universal Time.</param>
/// <param name="Text">As seen from now.</param>
internal sealed record TimeView(string Machine, string Exact, string Text)
{
    private const int NearDays = 30;

    public static TimeView Of(DateTimeOffset time, DateTimeOffset now) => new(Figures.Timestamp(time), Figures.Day(time), TextOf(time, now));

    public static TimeView? Of(DateTimeOffset? time, DateTimeOffset now) => time is { } known ? Of(known, now) : null;

    private static string TextOf(DateTimeOffset time, DateTimeOffset now)
    {
        var distance = (now - time).Duration();
        if (distance < TimeSpan.FromMinutes(1))
        {
            return "just now";
        }

        if (distance.TotalDays >= NearDays)
        {
            return time.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        }

        var (count, unit) = distance switch
        {
            { TotalHours: < 1 } => ((int)distance.TotalMinutes, "min"),
            { TotalDays: < 1 } => ((int)distance.TotalHours, "h"),
            _ => ((int)distance.TotalDays, "d"),
        };
        var span = string.Create(CultureInfo.InvariantCulture, $"{count} {unit}");
        return time <= now ? $"{span} ago" : $"in {span}";
    }
}
