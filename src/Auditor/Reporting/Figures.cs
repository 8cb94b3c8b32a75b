using System.Globalization;
using Auditor.Auditing;

namespace Auditor.Reporting;

/// <summary>Counts, durations and words as people read them, in no particular culture.</summary>
internal static class Figures
{
    /// <summary>A count with its noun: <c>1 finding</c>, <c>1,204 findings</c>.</summary>
    public static string Count(long count, string singular, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? singular : plural ?? singular + "s")}");

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How long something took: <c>840 ms</c>, <c>1.3 s</c>, <c>2 min 5 s</c>.</summary>
    public static string Elapsed(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s"),
        _ => Duration(TimeSpan.FromSeconds(Math.Round(duration.TotalSeconds))),
    };

    /// <summary>A duration in its two largest units: <c>0 s</c>, <c>1 min 30 s</c>, <c>1 h</c>, <c>7 d</c>.</summary>
    public static string Duration(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero)
            return "0 s";
        var parts = new (int Value, string Unit)[] { (duration.Days, "d"), (duration.Hours, "h"), (duration.Minutes, "min"), (duration.Seconds, "s") };
        var shown = parts.Where(part => part.Value != 0).Take(2).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Value} {part.Unit}"));
        return string.Join(' ', shown) is { Length: > 0 } text ? text : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms");
    }

    /// <summary>What an estimate comes to: <c>0 s</c>, <c>up to 5 min</c>, <c>1 min to 2 min</c>, <c>no published figure</c>, <c>not bounded</c>.</summary>
    public static string Interval(TimeSpan? minimum, TimeSpan? maximum) => (minimum, maximum) switch
    {
        (null, null) => "not bounded",
        ({ } least, null) => least == TimeSpan.Zero ? "no published figure" : $"at least {Duration(least)}, no published figure",
        (null, { } most) => $"up to {Duration(most)}",
        ({ } least, { } most) when least == most => Duration(most),
        ({ } least, { } most) => least == TimeSpan.Zero ? $"up to {Duration(most)}" : $"{Duration(least)} to {Duration(most)}",
    };

    /// <summary>The same where there is little room: <c>unbounded</c>, <c>no figure</c>, <c>1 d or more</c>.</summary>
    public static string ShortInterval(TimeSpan? minimum, TimeSpan? maximum) => (minimum, maximum) switch
    {
        (null, null) => "unbounded",
        ({ } least, null) => least == TimeSpan.Zero ? "no figure" : $"{Duration(least)} or more",
        _ => Interval(minimum, maximum),
    };

    /// <summary>A place as compilers print it: <c>file:line:column</c>.</summary>
    public static string Place(Location place) => place switch
    {
        { Line: <= 0 } => place.File,
        { Column: <= 0 } => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}:{place.Column}"),
    };

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time in Coordinated Universal Time: <c>2026-11-22T21:11:59Z</c>.</summary>
    public static string Timestamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time for a document: <c>22 November 2026, 21:11 UTC</c>.</summary>
    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
