using Auditor.Auditing;
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
        var gaps = result.Coverage.Count(entry => entry.Problem is not null);
        string?[] caveats =
        [
            result.Errors.Length > 0 ? Figures.Count(result.Errors.Length, "error") : null,
            gaps > 0 ? $"{Figures.Count(gaps, "resource type or target", "resource types or targets")} not read in full" : null,
        ];
        var caveat = string.Join(" and ", caveats.OfType<string>()) is { Length: > 0 } said ? $"The audit is not complete: {said}. See what was not looked at." : null;
        return summary switch
        {
            { Blocking: > 0 } => new("critical", "Not compliant", $"{Figures.Count(summary.Blocking, "finding")} {(summary.Blocking == 1 ? "blocks" : "block")}{From(result.FailOn)}.", caveat),
            { NonCompliant: > 0 } => new("medium", "Findings, none of which block", $"{Figures.Count(summary.NonCompliant, "finding is", "findings are")} below the threshold{From(result.FailOn)}, or known from the baseline.", caveat),
            { Unknown: > 0 } => new("unknown", "No violation found, not everything decided", $"{Figures.Count(summary.Unknown, "finding")} could not be decided.", caveat),
            { Compliant: 0 } => new("unknown", "Nothing was judged", "No policy applies to anything that was read.", caveat),
            _ when caveat is not null => new("unknown", "No violation found in what was read", $"{Figures.Count(summary.Compliant, "evaluation")} came out compliant.", caveat),
            _ => new("good", "Compliant", $"{Figures.Count(summary.Compliant, "evaluation")} of {Figures.Count(summary.Policies, "policy", "policies")} came out compliant.", null),
        };
    }

    private static string From(Severity? threshold) => threshold switch
    {
        null => "",
        Severity.Critical => " (threshold: critical)",
        { } from => $" (threshold: {Words.Of(from)} and above)",
    };
}
