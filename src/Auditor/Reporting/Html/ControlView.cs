using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Reporting.Html;

/// <summary>A control that policies support, and what they came to.</summary>
/// <param name="Id">The framework's number of it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="IsPartial">Whether its policies support it in part only.</param>
/// <param name="State">The class that colours the verdict.</param>
/// <param name="Verdict">What the policies came to, in words.</param>
/// <param name="Filter">What shows the findings that stand for it, as a query; null where there are none.</param>
/// <param name="Policies">The policies.</param>
internal sealed record ControlView(string Id, string Title, bool IsPartial, string State, string Verdict, string? Filter, ImmutableArray<ControlPolicyView> Policies)
{
    public static ControlView Of(string framework, ControlResult control, IReadOnlyDictionary<string, ControlPolicyView> policies)
    {
        ImmutableArray<ControlPolicyView> behind = [.. control.Policies.Select(policy => policies.GetValueOrDefault(policy) ?? ControlPolicyView.Absent(policy))];
        var (state, verdict, filter) = control.Outcome switch
        {
            ControlOutcome.NonCompliant => ("critical", $"{Figures.Number(control.Counts.NonCompliant)} non-compliant", "state=open&outcome=non-compliant&"),
            ControlOutcome.Unknown => ("unknown", Undecided(control.Counts), control.Counts.Unknown > 0 ? "state=open&outcome=unknown&" : ""),
            ControlOutcome.NotSelected => ("medium", behind.Any(policy => policy.Looked) ? "not looked at everywhere" : "not looked at", ""),
            ControlOutcome.Waived => ("none", $"{Figures.Number(control.Counts.Waived)} waived", "state=waived&"),
            ControlOutcome.Compliant => ("good", "no violation found", ""),
            ControlOutcome.NotApplicable => ("zero", "nothing to judge", ""),
            ControlOutcome.NotCovered => ("zero", "no policy", ""),
            _ => throw new ArgumentOutOfRangeException(nameof(control)),
        };
        return new ControlView(
            control.Id,
            control.Title,
            control.IsPartial,
            state,
            verdict,
            behind.Any(policy => policy.Finding is not null) ? $"{filter}control={Uri.EscapeDataString($"{Printable.Of(framework)}/{Printable.Of(control.Id)}")}" : null,
            behind);
    }

    private static string Undecided(PolicyCounts counts) => counts switch
    {
        { Unknown: > 0 } => $"{Figures.Number(counts.Unknown)} unknown",
        { Failed: > 0 } => "a policy failed",
        _ => "not everything was read",
    };
}
