using System.Collections.Immutable;
using System.Text;
using Auditor.Auditing;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Frameworks;

/// <summary>A control of a framework.</summary>
/// <param name="Anchor">Its id in the page.</param>
/// <param name="Id">The framework's number of it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="IsPartial">Whether policies support it in part only.</param>
/// <param name="State">The class that colours the verdict.</param>
/// <param name="Verdict">What its policies came to.</param>
/// <param name="Evidence">How many evaluations that rests on, in words, or null.</param>
/// <param name="Policies">The policies.</param>
internal sealed record ControlRowView(string Anchor, string Id, string Title, bool IsPartial, string State, string Verdict, string? Evidence, ImmutableArray<ControlPolicyRowView> Policies)
{
    /// <summary>An id for an element, of a control's number.</summary>
    public static string AnchorOf(string control)
    {
        var anchor = new StringBuilder("control-");
        foreach (var character in control)
        {
            anchor.Append(char.IsAsciiLetterOrDigit(character) || character is '.' or '-' ? character : '_');
        }

        return anchor.ToString();
    }

    public static ControlRowView Of(ControlResult control, IReadOnlyDictionary<string, PolicyCounts> counts)
    {
        var (state, verdict) = control.Outcome switch
        {
            ControlOutcome.NonCompliant => ("critical", $"{Figures.Number(control.Counts.NonCompliant)} non-compliant"),
            ControlOutcome.Unknown => ("unknown", Undecided(control.Counts)),
            ControlOutcome.NotSelected => ("medium", control.Policies.Any(counts.ContainsKey) ? "not looked at everywhere" : "not looked at"),
            ControlOutcome.Waived => ("none", $"{Figures.Number(control.Counts.Waived)} waived"),
            ControlOutcome.Compliant => ("good", "no violation found"),
            ControlOutcome.NotApplicable => ("zero", "nothing to judge"),
            ControlOutcome.NotCovered => ("zero", "no policy"),
            _ => throw new ArgumentOutOfRangeException(nameof(control)),
        };
        var judged = control.Counts.Compliant + control.Counts.NonCompliant + control.Counts.Unknown + control.Counts.Waived;
        return new ControlRowView(
            AnchorOf(control.Id),
            control.Id,
            control.Title,
            control.IsPartial,
            state,
            verdict,
            judged > 0 ? Figures.Count(judged, "evaluation") : null,
            [.. control.Policies.Select(policy => ControlPolicyRowView.Of(policy, counts.GetValueOrDefault(policy)))]);
    }

    private static string Undecided(PolicyCounts counts) => counts switch
    {
        { Unknown: > 0 } => $"{Figures.Number(counts.Unknown)} unknown",
        { Failed: > 0 } => "a policy failed",
        _ => "not everything was read",
    };
}
