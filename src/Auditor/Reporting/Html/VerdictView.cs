using Auditor.Auditing;
using Auditor.Drift;
using Policies.Model;

namespace Auditor.Reporting.Html;

/// <summary>What the audit came to, in a heading and a sentence.</summary>
/// <param name="State">The class that colours it.</param>
/// <param name="Heading">The verdict.</param>
/// <param name="Sentence">What it rests on.</param>
/// <param name="Caveat">What stands against it, or null.</param>
internal sealed record VerdictView(string State, string Heading, string Sentence, string? Caveat)
{
    public static VerdictView Of(AuditResult result)
    {
        var summary = result.Summary;
        var drifted = DriftFigures.Blocking(result.Drift);
        var (blocking, open) = (summary.Blocking - drifted, DriftFigures.Open(summary));
        var caveat = CaveatOf(result);
        var (state, heading, sentence) = summary switch
        {
            _ when blocking > 0 => ("critical", "Not compliant", $"{Figures.Count(blocking, "finding")}{(drifted > 0 ? $" and {Figures.Count(drifted, "difference")}" : "")} {(blocking + drifted == 1 ? "blocks" : "block")}{From(result.FailOn)}."),
            _ when drifted > 0 => ("critical", IsPendingOnly(result.Drift!) ? "Changes that break policies are pending" : "Drifted", $"{Figures.Count(drifted, "difference")} {(drifted == 1 ? "blocks" : "block")}{From(result.FailOn)}."),
            { NonCompliant: > 0 } => ("medium", "Findings, none of which block", $"{Figures.Count(summary.NonCompliant, "finding is", "findings are")} {NotBlocking(result.FailOn)}.{Open(open)}"),
            _ when open > 0 => ("medium", "Drift, none of which blocks", $"{Figures.Count(open, "difference is", "differences are")} {NotBlocking(result.FailOn)}."),
            { Unknown: > 0 } => ("unknown", "No violation found, not everything decided", $"{Figures.Count(summary.Unknown, "finding")} could not be decided."),
            _ when DriftFigures.IsAlone(result) => Compared(result, caveat),
            { Compliant: 0 } => ("unknown", "Nothing was judged", "No policy applies to anything that was read."),
            _ when caveat is not null => ("unknown", "No violation found in what was read", $"{Figures.Count(summary.Compliant, "evaluation")} came out compliant."),
            _ => ("good", "Compliant", $"{Figures.Count(summary.Compliant, "evaluation")} of {Figures.Count(summary.Policies, "policy", "policies")} came out compliant."),
        };
        var pending = summary.Pending > 0 ? $" {Figures.Count(summary.Pending, "change is", "changes are")} not deployed yet." : "";
        return new(state, heading, sentence + pending, caveat);
    }

    private static (string State, string Heading, string Sentence) Compared(AuditResult result, string? caveat)
    {
        var report = result.Drift!;
        var (isPartial, isOfLive) = (caveat is not null || DriftFigures.IsPartial(report), DriftFigures.IsOfLive(report));
        return report.Stacks.IsEmpty ? ("unknown", "Nothing was compared", $"{Capital(DriftFigures.WithoutStacks(result))}.")
            : !isOfLive && result.Summary.Pending > 0 ? ("medium", "Changes are pending", $"{DriftFigures.Extent(report)}.")
            : (isPartial ? "unknown" : "good", $"{(isOfLive ? "No drift" : "Nothing pending")}{(isPartial ? " found in what was compared" : "")}", $"{DriftFigures.Extent(report)}.");
    }

    private static string Capital(string clause) => char.ToUpperInvariant(clause[0]) + clause[1..];

    private static bool IsPendingOnly(DriftReport report) => !report.Differences.Any(difference => difference.Blocking && difference.Kind is not DifferenceKind.PendingChange);

    private static string? CaveatOf(AuditResult result)
    {
        var gaps = result.Coverage.Count(entry => entry.Problem is not null);
        var stacks = result.Drift?.Stacks.Count(stack => stack.Problem is not null) ?? 0;
        string?[] caveats =
        [
            result.Errors.Length > 0 ? Figures.Count(result.Errors.Length, "error") : null,
            gaps > 0 ? $"{Figures.Count(gaps, "resource type or target", "resource types or targets")} not read in full" : null,
            stacks > 0 ? $"{Figures.Count(stacks, "stack")} not compared in full" : null,
        ];
        return string.Join(" and ", caveats.OfType<string>()) is { Length: > 0 } said ? $"The audit is not complete: {said}. See what was not looked at." : null;
    }

    private static string Open(int count) => count > 0 ? $" So {Figures.Count(count, "difference is", "differences are")}." : "";

    private static string NotBlocking(Severity? threshold) => threshold is null ? "open, and no threshold was set" : $"below the threshold{From(threshold)}, or known from the baseline";

    private static string From(Severity? threshold) => threshold switch
    {
        null => "",
        Severity.Critical => " (threshold: critical)",
        { } from => $" (threshold: {Words.Of(from)} and above)",
    };
}
