using System.Collections.Immutable;
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

    /// <summary>The differences of an earlier comparison that a later one, which looked there again, has not: <c>path of resource</c>, in order.</summary>
    /// <param name="earlier">The earlier differences.</param>
    /// <param name="later">The later comparison.</param>
    /// <param name="lookedAt">What was read for it.</param>
    public static ImmutableArray<string> Gone(IEnumerable<Difference> earlier, DriftReport later, LookedAt lookedAt) => Names(Away(earlier, later, lookedAt));

    private static (DriftReport Drift, DriftChanges Changes) Compare(DriftReport before, DriftReport after, LookedAt lookedAt)
    {
        var known = before.Differences.DistinctBy(difference => difference.Id, StringComparer.Ordinal).ToDictionary(difference => difference.Id, StringComparer.Ordinal);
        var away = Away(known.Values, after, lookedAt);
        var drift = after with
        {
            Differences = [.. after.Differences.Select(difference => known.ContainsKey(difference.Id)
                ? difference with { Baseline = "unchanged", Blocking = false }
                : difference with { Baseline = "new" })],
            Gone = Names(away),
        };
        return (drift, new()
        {
            New = drift.Differences.Count(difference => difference.Baseline is "new"),
            Unchanged = drift.Differences.Count(difference => difference.Baseline is "unchanged"),
            Gone = [.. away.Where(one => one.Gap is null).Select(one => one.Difference)],
            NotLookedAt = [.. away.Where(one => one.Gap is not null).Select(one => new NotLookedAt(one.Difference.Id, Name(one.Difference), one.Gap!))],
        });
    }

    private static List<(Difference Difference, string? Gap)> Away(IEnumerable<Difference> earlier, DriftReport later, LookedAt lookedAt)
    {
        var current = later.Differences.Select(difference => difference.Id).ToHashSet(StringComparer.Ordinal);
        var second = new SecondComparison(later, lookedAt);
        return [.. earlier.Where(difference => !current.Contains(difference.Id)).Select(difference => (difference, second.Gap(difference)))];
    }

    private static ImmutableArray<string> Names(List<(Difference Difference, string? Gap)> away) => [.. away.Where(one => one.Gap is null).Select(one => Name(one.Difference)).Order(StringComparer.Ordinal)];

    private static string Name(Difference difference) => $"{difference.Path ?? "the whole"} of {difference.Resource.Name}";
}
