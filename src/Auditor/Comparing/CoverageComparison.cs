using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Comparing;

/// <summary>Tells what one result read in full and another did not.</summary>
internal static class CoverageComparison
{
    private const string EveryType = "*";

    /// <summary>What the first read and the second did not, by target and type; a target of which nothing was read is told once.</summary>
    public static ImmutableArray<CoverageChange> Lost(AuditResult first, AuditResult second)
    {
        var there = second.Coverage.ToLookup(entry => (entry.Target, entry.Type));
        var targets = second.Coverage.Where(entry => entry is not { Type: EveryType, Problem: not null }).Select(entry => entry.Target).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. first.Coverage.GroupBy(entry => (entry.Target, entry.Type))
                .Where(group => group.All(entry => entry.Problem is null))
                .Select(group => targets.Contains(group.Key.Target)
                    ? Gap(there[group.Key]) is { } reason ? new CoverageChange(group.Key.Target, group.Key.Type, reason) : null
                    : new CoverageChange(group.Key.Target, EveryType, Gap(there[(group.Key.Target, EveryType)]) ?? "it was not read"))
                .OfType<CoverageChange>()
                .Distinct()
                .OrderBy(change => change.Target, StringComparer.Ordinal)
                .ThenBy(change => change.Type, StringComparer.Ordinal),
        ];
    }

    private static string? Gap(IEnumerable<CoverageEntry> entries)
    {
        var all = entries.ToList();
        return all.Count == 0 ? "it was not read" : all.Find(entry => entry.Problem is not null)?.Problem;
    }
}
