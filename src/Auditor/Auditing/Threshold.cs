using System.Collections.Immutable;
using Auditor.Drift;
using Policies.Model;

namespace Auditor.Auditing;

/// <summary>Decides anew what of a result blocks.</summary>
/// <param name="FailOn">The severity from which something blocks; null for nothing.</param>
/// <param name="Unknown">Whether unknown findings block too.</param>
internal sealed record Threshold(Severity? FailOn, bool Unknown)
{
    /// <summary>The result by this threshold: what is not waived and not in the baseline blocks from that severity on.</summary>
    public AuditResult Apply(AuditResult result)
    {
        ImmutableArray<Finding> findings = [.. result.Findings.Select(finding => finding with
        {
            Blocking = finding is { Waiver: null, Baseline: not "unchanged" } && finding.Severity >= FailOn && (finding.Outcome is Outcome.NonCompliant || Unknown),
        })];
        var drift = result.Drift is null ? null : result.Drift with { Differences = [.. result.Drift.Differences.Select(Apply)] };
        return result with
        {
            FailOn = FailOn,
            Findings = findings,
            Drift = drift,
            Summary = result.Summary with { Blocking = findings.Count(finding => finding.Blocking) + (drift?.Differences.Count(difference => difference.Blocking) ?? 0) },
        };
    }

    // What is not deployed yet is no drift: only what it would break blocks.
    private Difference Apply(Difference difference) => difference with
    {
        Blocking = difference is { Waiver: null, Baseline: not "unchanged" } && difference.Severity >= FailOn && (difference.Kind is not DifferenceKind.PendingChange || !difference.Policies.IsEmpty),
    };
}
