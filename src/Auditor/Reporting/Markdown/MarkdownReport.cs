using System.Text;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Markdown;

/// <summary>A comment on a pull request, as long as GitHub lets one be: new findings first, then drift, and what is accepted or not known.</summary>
internal sealed class MarkdownReport : IReportWriter
{
    /// <summary>What a comment begins with, by which a bot finds the one to renew.</summary>
    public const string Mark = "<!-- auditor:report -->";

    /// <summary>The characters that GitHub takes.</summary>
    public const int Limit = 65_536;

    // For the sentence that says what was left out.
    private const int Reserve = 600;
    private const int ListLimit = 50;

    // What findings may take where there is drift to be told, in percent.
    private const int FindingsShare = 60;

    public string Format => "markdown";

    public bool ShowsFrameworks => false;

    public void Write(AuditResult result, ReportContext context, Stream output)
    {
        var entries = ReportEntries.Of(result);
        var page = new CommentPage(Limit - Reserve);
        page.Add($"{Mark}\n## {CommentText.Of(Shortened.To(ListLimit * 4, context.Title))}\n\n");
        page.Add(CommentSummary.Of(result, entries));
        var problems = page.AddDetails(Figures.Count(result.Errors.Length, "error"), [.. result.Errors.Select(error => $"- {CommentText.Code(error.ToString(), 500)}\n")], isOpen: true);
        var (findings, differences) = WriteEntries(page, entries);
        if (context.Recovery)
        {
            foreach (var (heading, rows) in CommentRecovery.Of(result.Recovery))
            {
                problems += page.Add(heading, rows, "\n");
            }
        }

        problems += page.AddDetails($"{Figures.Count(result.Resolved.Length, "finding")} resolved since the baseline", List(result.Resolved));
        problems += page.AddDetails($"{Figures.Count(result.Drift?.Gone.Length ?? 0, "difference")} gone since the baseline", List(result.Drift?.Gone ?? []));
        problems += page.AddDetails($"{Figures.Count(result.Changes?.NotLookedAt.Length ?? 0, "finding")} not looked at again", List([.. (result.Changes?.NotLookedAt ?? []).Select(one => $"{one.Name}: {one.Reason}")]));
        problems += page.AddDetails($"{Figures.Count(result.Changes?.Resources?.Changed.Length ?? 0, "live resource")} changed", List([.. (result.Changes?.Resources?.Changed ?? []).SelectMany(change => change.Properties.Select(property => $"{property.Path} of {change.Resource.Name}"))]));
        problems += page.AddDetails("Not read, or not compared", List([.. CommentSummary.Gaps(result)]));
        problems += page.AddDetails(Figures.Count(result.Warnings.Length, "warning"), List([.. result.Warnings.Select(warning => warning.ToString())]));
        page.Add(Omitted(findings, differences, problems, context));
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static (int Findings, int Differences) WriteEntries(CommentPage page, IReadOnlyCollection<ReportEntry> entries)
    {
        var (findings, differences) = (0, 0);
        var whole = page.Until;
        page.Until = entries.Any(entry => entry.Kind is not null) ? whole * FindingsShare / 100 : whole;
        var open = ReportEntries.WorstFirst(entries).Where(entry => entry.Waiver is null).OrderBy(entry => entry.Baseline is "unchanged").ToList();
        foreach (var severity in CommentSummary.Severities)
        {
            var own = open.Where(entry => entry.Kind is null && entry.Outcome is not Outcome.Unknown && entry.Severity == severity).ToList();
            findings += page.AddDetails(
                $"{Capital(Words.Of(severity))}: {Figures.Count(own.Count, "finding")}", [.. own.Select(CommentEntry.Finding)], isOpen: own.Exists(entry => entry.Blocking));
        }

        page.Until = whole;
        var drift = open.Where(entry => entry is { Kind: not null, IsPending: false }).ToList();
        differences += page.AddDetails($"Drift: {Figures.Count(drift.Count, "difference")} between what is deployed and what is live", [.. drift.Select(CommentEntry.Row)], drift.Exists(entry => entry.Blocking), CommentEntry.Head);
        var pending = open.Where(entry => entry.IsPending).ToList();
        differences += page.AddDetails(Figures.Count(pending.Count, "pending change"), [.. pending.Select(CommentEntry.Row)], pending.Exists(entry => entry.Blocking), CommentEntry.Head);
        var unknown = open.Where(entry => entry.Outcome is Outcome.Unknown).ToList();
        findings += page.AddDetails($"Unknown: {Figures.Count(unknown.Count, "finding")}", [.. unknown.Select(CommentEntry.Finding)], unknown.Exists(entry => entry.Blocking));
        var waived = entries.Where(entry => entry.Waiver is not null).ToList();
        var hidden = page.AddDetails($"Waived: {Figures.Number(waived.Count)}", [.. waived.Select(CommentEntry.Finding)]);
        var hiddenFindings = waived.TakeLast(hidden).Count(entry => entry.Kind is null);
        return (findings + hiddenFindings, differences + hidden - hiddenFindings);
    }

    private static string[] List(IReadOnlyCollection<string> texts) =>
    [
        .. texts.Take(ListLimit).Select(text => $"- {CommentText.Code(text, 500)}\n"),
        .. texts.Count > ListLimit ? [$"- … and {Figures.Number(texts.Count - ListLimit)} more\n"] : Array.Empty<string>(),
    ];

    private static string Omitted(int findings, int differences, int others, ReportContext context)
    {
        string?[] left =
        [
            findings > 0 ? Figures.Count(findings, "finding") : null,
            differences > 0 ? Figures.Count(differences, "difference") : null,
            others > 0 ? Figures.Count(others, "line") : null,
        ];
        var where = context.FullReport is { } file ? $"{CommentText.Code(file, 200)} has them all" : "`--format html --output FILE` writes them all";
        return left.All(count => count is null) ? "" : $"**… and {string.Join(", ", left.OfType<string>())} more,** for which a comment has no room: {where}.\n";
    }

    private static string Capital(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";
}
