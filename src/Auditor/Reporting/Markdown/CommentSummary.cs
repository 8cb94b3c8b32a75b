using System.Text;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Markdown;

/// <summary>What a comment says first: whether anything blocks, and the counts by severity.</summary>
internal static class CommentSummary
{
    /// <summary>The severities, the worst first.</summary>
    public static readonly Severity[] Severities = [Severity.Critical, Severity.High, Severity.Medium, Severity.Low];

    public static string Of(AuditResult result, IReadOnlyCollection<ReportEntry> entries)
    {
        var open = entries.Where(entry => entry.Waiver is null).ToList();
        var text = new StringBuilder();
        text.Append($"{Verdict(result, open)} {Figures.Count(result.Summary.Resources, "resource")}, {Figures.Count(result.Summary.Policies, "policy", "policies")}.\n\n");
        (string Name, List<ReportEntry> Entries)[] rows =
        [
            ("Non-compliant", open.FindAll(entry => entry.Kind is null && entry.Outcome is not Outcome.Unknown)),
            ("… of them new", open.FindAll(entry => entry.Kind is null && entry.Outcome is not Outcome.Unknown && entry.Baseline is "new")),
            ("Unknown", open.FindAll(entry => entry.Outcome is Outcome.Unknown)),
            ("Drift", open.FindAll(entry => entry is { Kind: not null, IsPending: false })),
            ("Pending changes", open.FindAll(entry => entry.IsPending)),
            ("Waived", [.. entries.Where(entry => entry.Waiver is not null)]),
        ];
        if (entries.Count > 0)
        {
            text.Append($"| | {string.Join(" | ", Severities.Select(Words.Of))} |\n|---|{string.Concat(Severities.Select(_ => "--:|"))}\n");
            foreach (var (name, own) in rows.Where(row => row.Entries.Count > 0))
            {
                text.Append($"| {name} | {string.Join(" | ", Severities.Select(severity => Figures.Number(own.Count(entry => entry.Severity == severity))))} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What was not read, and what was not compared.</summary>
    public static IEnumerable<string> Gaps(AuditResult result) =>
    [
        .. result.Coverage.Where(entry => entry.Problem is not null).Select(gap => $"{gap.Type} of {gap.Target}: {gap.Problem}"),
        .. (result.Drift?.Stacks ?? []).Where(stack => stack.Problem is not null).Select(stack => $"stack {stack.Name}: {stack.Problem}"),
        .. (result.Drift?.NotCompared ?? []).Select(row => $"{row.Type}{(row.Property is { } property ? $" {property}" : "")}: {row.Reason} ({Figures.Count(row.Count, "resource")})"),
    ];

    private static string Verdict(AuditResult result, List<ReportEntry> open)
    {
        var blocking = open.Count(entry => entry.Blocking);
        var threshold = result.FailOn is { } severity ? $" ({Words.Of(severity)}{(severity is Severity.Critical ? "" : " and above")})" : "";
        return result switch
        {
            { Errors.IsEmpty: false } => $"**The audit is not complete: {Figures.Count(result.Errors.Length, "error")}.**{(blocking > 0 ? $" {Figures.Number(blocking)} block{(blocking == 1 ? "s" : "")}{threshold}." : "")}",
            _ when blocking > 0 => $"**{Figures.Number(blocking)} block{(blocking == 1 ? "s" : "")}**{threshold}.",
            _ when open.Count > 0 => $"Nothing blocks{threshold}.",
            { Summary.Compliant: 0, Drift: null } => "Nothing was found to judge.",
            _ => "**All clear.**",
        };
    }
}
