using System.Text;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Markdown;

/// <summary>Findings as items of a list, and differences as rows of a table.</summary>
internal static class CommentEntry
{
    /// <summary>The head of a table of differences.</summary>
    public const string Head = "| | resource | property | expected | actual | |\n|---|---|---|---|---|---|\n";

    // What a reader of a comment reads; the full report has the others.
    private const int EvidenceLimit = 5;
    private const int EvidenceLength = 300;
    private const int CellLimit = 120;

    /// <summary>An item: what is asserted, of which resource where, what was found and how to mend it.</summary>
    public static string Finding(ReportEntry entry)
    {
        string?[] marks = [entry.Baseline is "new" ? "**new**" : null, entry.Baseline is "unchanged" ? "in the baseline" : null, entry.Blocking ? "**blocks**" : null, entry.Outcome is Outcome.Unknown ? "cannot be decided" : null];
        var item = new StringBuilder();
        item.Append($"- {CommentText.Code(entry.Rule)} {CommentText.Of(Shortened.To(CellLimit * 2, entry.Title))}{string.Concat(marks.OfType<string>().Select(mark => $" · {mark}"))}\n");
        item.Append($"  - {CommentText.Code(entry.Resource.Name)}{(entry.Place is { } place ? $" at {CommentText.Code(Figures.Place(place))}" : "")}{(entry.Target is { } target ? $" in {CommentText.Code(target)}" : "")}\n");
        foreach (var evidence in entry.Evidence.Take(EvidenceLimit))
        {
            item.Append($"  - {Evidence(entry, evidence)}\n");
        }

        if (entry.Evidence.Length > EvidenceLimit)
        {
            item.Append($"  - … and {Figures.Number(entry.Evidence.Length - EvidenceLimit)} more like these\n");
        }

        foreach (var remark in entry.Remarks)
        {
            item.Append($"  - {CommentText.Of(Shortened.To(CellLimit * 4, remark))}\n");
        }

        item.Append(entry.Waiver is { } waiver
            ? $"  - {CommentText.Of(Shortened.To(CellLimit * 4, ReportEntry.WaiverText(waiver)))}\n"
            : $"  - To mend: {CommentText.Of(Shortened.To(CellLimit * 4, entry.Remediation))}\n");
        return item.ToString();
    }

    /// <summary>A row of <see cref="Head"/>.</summary>
    public static string Row(ReportEntry entry)
    {
        var evidence = entry.Evidence[0];
        string?[] marks = [Words.Of(entry.Severity), entry.Baseline is "new" ? "**new**" : null, entry.Blocking ? "**blocks**" : null];
        string?[] resource = [CommentText.Code(entry.Resource.Name, CellLimit), entry.Target is { } target ? CommentText.Code(target) : null];
        var property = evidence.Path is "" ? CommentText.Of(entry.Title) : CommentText.Code(evidence.Path, CellLimit);
        var remarks = string.Join("; ", entry.Remarks.Select(remark => CommentText.Of(Shortened.To(CellLimit * 2, remark))));
        var (expected, actual) = Shortened.To(CellLimit, Printable.Of(evidence.Expected), Printable.Of(evidence.Actual));
        return $"| {string.Join(' ', marks.OfType<string>())} | {string.Join(' ', resource.OfType<string>())} | {property} | {CommentText.Code(expected, CellLimit)} | {CommentText.Code(actual, CellLimit)} | {remarks} |\n";
    }

    private static string Evidence(ReportEntry entry, FindingEvidence evidence)
    {
        var other = evidence.Resource == entry.Resource.LogicalId ? "" : $"{evidence.Resource}/";
        var (expected, actual) = Shortened.To(EvidenceLength, Printable.Of(evidence.Expected), Printable.Of(evidence.Actual));
        return $"{(evidence.Path is "" ? "" : $"{CommentText.Code($"{other}{evidence.Path}")}: ")}expected {CommentText.Code(expected)}, was {CommentText.Code(actual)}";
    }
}
