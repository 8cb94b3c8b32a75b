using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Reporting.Html;

/// <summary>A control, the policies that support it, and what they came to.</summary>
internal sealed record FrameworkControlView(string Id, ImmutableArray<string> Policies, string State, string Verdict)
{
    public static FrameworkControlView Of(string id, ImmutableArray<PolicyDescription> policies)
    {
        var nonCompliant = policies.Sum(policy => policy.Counts.NonCompliant);
        var unknown = policies.Sum(policy => policy.Counts.Unknown);
        var waived = policies.Sum(policy => policy.Counts.Waived);
        var (state, verdict) = (nonCompliant, unknown, waived, policies.Sum(policy => policy.Counts.Compliant)) switch
        {
            ( > 0, _, _, _) => ("critical", $"{Figures.Number(nonCompliant)} non-compliant"),
            (_, > 0, _, _) => ("unknown", $"{Figures.Number(unknown)} unknown"),
            (_, _, > 0, _) => ("none", $"{Figures.Number(waived)} waived"),
            (_, _, _, > 0) => ("good", "no violation found"),
            _ => ("none", "nothing to judge"),
        };
        return new FrameworkControlView(id, [.. policies.Select(policy => policy.Id)], state, verdict);
    }
}
