using System.Collections.Immutable;
using System.Globalization;

namespace Auditor.Drift;

/// <summary>Counts what applied and what was not compared, by type and property. Not for several threads at once.</summary>
internal sealed class DriftTally
{
    private const string Root = "Properties";

    private readonly Dictionary<(string Id, string Type, string Property, string? Reason), int> _equivalences = [];
    private readonly Dictionary<(string Type, string? Property, string Reason), int> _notCompared = [];

    /// <summary>The rows of the table of equivalences that applied.</summary>
    /// <param name="reasonOf">Why a row of a type is no difference.</param>
    public ImmutableArray<EquivalenceCount> Equivalences(Func<string, string, string> reasonOf) =>
        [.. _equivalences.Select(one => new EquivalenceCount(one.Key.Id, one.Key.Reason ?? reasonOf(one.Key.Type, one.Key.Id), one.Key.Type, one.Key.Property, one.Value))
            .OrderBy(one => one.Id, StringComparer.Ordinal).ThenBy(one => one.Type, StringComparer.Ordinal).ThenBy(one => one.Property, StringComparer.Ordinal).ThenBy(one => one.Reason, StringComparer.Ordinal)];

    /// <summary>What was not compared.</summary>
    public ImmutableArray<NotComparedCount> NotCompared =>
        [.. _notCompared.Select(one => new NotComparedCount(one.Key.Type, one.Key.Property, one.Key.Reason, one.Value))
            .OrderBy(one => one.Type, StringComparer.Ordinal).ThenBy(one => one.Property, StringComparer.Ordinal).ThenBy(one => one.Reason, StringComparer.Ordinal)];

    /// <summary>Adds what comparing a resource came to.</summary>
    public void Add(string type, ResourceComparison comparison)
    {
        foreach (var use in comparison.Equivalences)
        {
            Add(_equivalences, (use.Equivalence, type, Property(use.Path) ?? "", null));
        }

        foreach (var one in comparison.NotCompared.Select(one => (type, Property(one.Path), one.Reason)).Distinct())
        {
            Add(_notCompared, one);
        }
    }

    /// <summary>Adds a resource that was not compared as a whole.</summary>
    public void NotComparedWhole(string type, string reason) => Add(_notCompared, (type, null, reason));

    /// <summary>Adds a row that kept a resource as a whole from being a difference.</summary>
    /// <param name="type">The resource type.</param>
    /// <param name="equivalence">The row.</param>
    /// <param name="reason">Why it is none; null where the row itself says so.</param>
    public void EquivalentWhole(string type, string equivalence, string? reason = null) => Add(_equivalences, (equivalence, type, "", reason));

    /// <summary>Adds what another has counted.</summary>
    public void Add(DriftTally other)
    {
        foreach (var (key, count) in other._equivalences)
        {
            Add(_equivalences, key, count);
        }

        foreach (var (key, count) in other._notCompared)
        {
            Add(_notCompared, key, count);
        }
    }

    // The property of any item of a list is one.
    private static string? Property(string path)
    {
        var segments = path.Split('/').SkipWhile(segment => segment == Root).Select(segment => int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "*" : segment).ToList();
        return segments.Count == 0 ? null : string.Join('/', segments);
    }

    private static void Add<TKey>(Dictionary<TKey, int> counts, TKey key, int count = 1)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + count;
}
