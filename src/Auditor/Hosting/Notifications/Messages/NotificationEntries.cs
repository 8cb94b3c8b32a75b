using System.Collections.Immutable;
using Auditor.Comparing;
using Auditor.Reporting;

namespace Auditor.Hosting.Notifications.Messages;

/// <summary>Says in a few lines what a finding or a gap is about.</summary>
internal static class NotificationEntries
{
    /// <summary>How many of one kind are told; the pages show the rest.</summary>
    public const int Most = 50;

    private const int MostLines = 3;
    private const int LongestLine = 300;

    /// <summary>The worst findings or differences.</summary>
    public static ImmutableArray<NotificationEntry> Of(IEnumerable<ReportEntry> entries, string account, NotificationLinks links) =>
        [.. ReportEntries.WorstFirst(entries).Take(Most).Select(entry => Of(entry, account, links))];

    public static ImmutableArray<NotificationEntry> Of(IEnumerable<CoverageChange> lost) =>
        [.. lost.Take(Most).Select(one => new NotificationEntry { Title = Text($"{(one.Type == "*" ? "everything" : one.Type)} in {one.Target}"), Details = [Text(one.Reason)] })];

    /// <summary>How many there are of each severity: <c>2 critical, 12 high</c>.</summary>
    public static string Severities(IEnumerable<ReportEntry> entries) => string.Join(
        ", ",
        entries.CountBy(entry => entry.Severity).OrderByDescending(count => count.Key).Select(count => $"{Figures.Number(count.Value)} {Words.Of(count.Key)}"));

    private static NotificationEntry Of(ReportEntry entry, string account, NotificationLinks links)
    {
        var resource = entry.Resource;
        return new()
        {
            Id = Text(entry.Id),
            Policy = Text(entry.Rule),
            Outcome = entry.Kind is { } kind ? Words.Of(kind) : Words.Of(entry.Outcome),
            Severity = Words.Of(entry.Severity),
            Title = Text(entry.Title),
            Resource = Text(resource.Name),
            Type = Text(resource.Type),
            Arn = Optional(resource.Arn),
            Account = Optional(resource.Account),
            Region = Optional(resource.Region),
            Environment = Optional(resource.Environment),
            Stack = Optional(resource.Stack),
            Details = Lines(entry),
            Remediation = Optional(entry.Remediation),
            Url = links.Finding(account, entry.Id),
        };
    }

    private static ImmutableArray<string> Lines(ReportEntry entry)
    {
        ImmutableArray<string> lines = [.. entry.Lines];
        return lines.Length <= MostLines
            ? [.. lines.Select(Text)]
            : [.. lines.Take(MostLines).Select(Text), $"… and {Figures.Count(lines.Length - MostLines, "line")} more"];
    }

    private static string? Optional(string? text) => string.IsNullOrEmpty(text) ? null : Text(text);

    // What is not fit to print is spelled out, so that no channel has to look for it.
    private static string Text(string text) => Shortened.To(LongestLine, Printable.Of(text));
}
