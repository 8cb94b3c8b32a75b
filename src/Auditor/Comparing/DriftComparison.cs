using Auditor.Auditing;
using Auditor.Drift;

namespace Auditor.Comparing;

/// <summary>Tells how the drift of a result differs from that of an earlier one.</summary>
internal static class DriftComparison
{
    /// <summary>The later drift, its differences marked as new or unchanged, and what is gone.</summary>
    public static (DriftReport? Drift, DriftChanges Changes) Compare(AuditResult earlier, AuditResult later, LookedAt lookedAt)
    {
        switch (earlier.Drift, later.Drift)
        {
            case (null, null):
                return (null, DriftChanges.None);
            case (null, { } drift):
                return (drift, DriftChanges.None with { Problem = "The earlier result compared no stacks, so that nobody knows which drift is new." });
            case (_, null):
                return (null, DriftChanges.None with { Problem = "This result compared no stacks, so that nobody knows which drift is gone." });
            case ({ } before, { } after):
                return Compare(before, after, lookedAt);
        }
    }

    private static (DriftReport Drift, DriftChanges Changes) Compare(DriftReport before, DriftReport after, LookedAt lookedAt)
    {
        var known = before.Differences.DistinctBy(difference => difference.Id, StringComparer.Ordinal).ToDictionary(difference => difference.Id, StringComparer.Ordinal);
        var current = after.Differences.Select(difference => difference.Id).ToHashSet(StringComparer.Ordinal);
        var second = new SecondComparison(after, lookedAt);
        var away = known.Values.Where(difference => !current.Contains(difference.Id)).Select(difference => (Difference: difference, Gap: second.Gap(difference))).ToList();
        var drift = after with
        {
            Differences = [.. after.Differences.Select(difference => known.ContainsKey(difference.Id)
                ? difference with { Baseline = "unchanged", Blocking = false }
                : difference with { Baseline = "new" })],
            Gone = [.. away.Where(one => one.Gap is null).Select(one => Name(one.Difference)).Order(StringComparer.Ordinal)],
        };
        return (drift, new()
        {
            New = drift.Differences.Count(difference => difference.Baseline is "new"),
            Unchanged = drift.Differences.Count(difference => difference.Baseline is "unchanged"),
            Gone = [.. away.Where(one => one.Gap is null).Select(one => one.Difference)],
            NotLookedAt = [.. away.Where(one => one.Gap is not null).Select(one => new NotLookedAt(one.Difference.Id, Name(one.Difference), one.Gap!))],
        });
    }

    private static string Name(Difference difference) => $"{difference.Path ?? "the whole"} of {difference.Resource.Name}";
}
