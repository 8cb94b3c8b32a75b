using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Html;

/// <summary>A policy that took part.</summary>
internal sealed record PolicyView(string Id, string Title, string Rationale, string Severity, ImmutableArray<Control> Controls, ImmutableArray<PolicyCountView> Counts)
{
    public static PolicyView Of(PolicyDescription policy) => new(
        policy.Id,
        policy.Title,
        policy.Rationale,
        Words.Of(policy.Severity),
        policy.Controls,
        [
            Count(policy.Counts.NonCompliant, "critical"),
            Count(policy.Counts.Unknown, "unknown"),
            Count(policy.Counts.Waived, "none"),
            Count(policy.Counts.Compliant, "good"),
            Count(policy.Counts.NotApplicable, "none"),
        ]);

    private static PolicyCountView Count(int count, string state) => new(Figures.Number(count), count == 0 ? "zero" : state);
}
