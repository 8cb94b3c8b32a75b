using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Reporting;

namespace Auditor.Comparing;

/// <summary>Tells how a result differs from an earlier one, and what of it nobody can know.</summary>
internal static class ResultComparison
{
    /// <summary>The later result with what has changed: its findings and differences are new or unchanged, and only new ones block.</summary>
    /// <param name="earlier">The earlier result.</param>
    /// <param name="later">The later one.</param>
    /// <param name="file">The earlier result's file as it was given.</param>
    public static AuditResult Compare(AuditResult earlier, AuditResult later, string file)
    {
        var known = earlier.Findings.DistinctBy(finding => finding.Id, StringComparer.Ordinal).ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        var (before, now) = (new SecondLook(earlier), new SecondLook(later));
        var current = later.Findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        var away = known.Values.Where(finding => !current.Contains(finding.Id)).ToList()

            // What goes by another name now is known by that too.
            .Where(finding => now.Renamed(finding) is not { } same || !known.TryAdd(same.Id, finding))
            .Select(finding => (Finding: finding, Gap: now.Gap(finding, earlier))).ToList();
        ImmutableArray<Finding> findings = [.. later.Findings.Select(finding => known.ContainsKey(finding.Id)
            ? finding with { Baseline = "unchanged", Blocking = false }
            : finding with { Baseline = "new" })];
        var (drift, driftChanges) = DriftComparison.Compare(earlier, later, now.LookedAt);
        ImmutableArray<Finding> resolved = [.. away.Where(one => one.Gap is null).Select(one => one.Finding)];
        return later with
        {
            Findings = findings,
            Drift = drift,
            Summary = later.Summary with { Blocking = findings.Count(finding => finding.Blocking) + (drift?.Differences.Count(difference => difference.Blocking) ?? 0) },
            Resolved = [.. resolved.Select(Name).Order(StringComparer.Ordinal)],
            Changes = new()
            {
                Earlier = new(file, earlier.Time, earlier.ToolVersion, earlier.Scope),
                New = findings.Count(finding => finding.Baseline is "new"),
                Unchanged = findings.Count(finding => finding.Baseline is "unchanged"),
                FirstLookedAt = [.. findings.Where(finding => finding.Baseline is "new" && before.Gap(finding, later) is not null).Select(finding => finding.Id)],
                Changed = [.. findings.Where(finding => finding.Baseline is "unchanged").SelectMany(finding => Changes(known[finding.Id], finding))],
                Resolved = resolved,
                NotLookedAt = [.. away.Where(one => one.Gap is not null).Select(one => new NotLookedAt(one.Finding.Id, Name(one.Finding), one.Gap!))],
                Drift = driftChanges,
                CoverageLost = CoverageComparison.Lost(earlier, later),
                CoverageGained = CoverageComparison.Lost(later, earlier),
                PoliciesLost = Only(earlier, later),
                PoliciesGained = Only(later, earlier),
                Resources = new SnapshotComparison(before.LookedAt, now.LookedAt).Compare(earlier, later),
            },
        };
    }

    private static IEnumerable<FindingChange> Changes(Finding before, Finding after)
    {
        if (before.Outcome != after.Outcome)
        {
            yield return new(after.Id, "outcome", Words.Of(before.Outcome), Words.Of(after.Outcome));
        }

        if (before.Severity != after.Severity)
        {
            yield return new(after.Id, "severity", Words.Of(before.Severity), Words.Of(after.Severity));
        }

        if (before.Waiver is null != after.Waiver is null)
        {
            yield return new(after.Id, "waiver", Waived(before.Waiver), Waived(after.Waiver));
        }
    }

    private static string Waived(AppliedWaiver? waiver) => waiver is null ? "not waived" : "waived";

    private static string Name(Finding finding) => new BaselineFinding(finding.Policy, finding.Resource.LogicalId, null, null, null, null).ToString();

    private static ImmutableArray<string> Only(AuditResult one, AuditResult other) =>
        [.. one.Policies.Select(policy => policy.Id).Except(other.Policies.Select(policy => policy.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
