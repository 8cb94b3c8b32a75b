using System.Globalization;

namespace Auditor.Drift.Equivalences;

/// <summary>Versions of database engines.</summary>
internal static class Versions
{
    /// <summary>Whether a version is one of those that <c>16</c>, <c>8.0</c> or <c>6.x</c> stands for.</summary>
    public static bool IsOneOf(string version, string given)
    {
        var start = given.EndsWith(".x", StringComparison.Ordinal) ? given[..^2] : given;
        return start.Length > 0 && version.StartsWith(start, StringComparison.Ordinal) && (version.Length == start.Length || version[start.Length] is '.' or '-');
    }

    /// <summary>Whether a minor upgrade leads from one to the other: a later version with the same major one.</summary>
    /// <param name="from">The version that was given.</param>
    /// <param name="to">The version that is there.</param>
    /// <param name="engine">The engine: of PostgreSQL, Redis and Valkey the first number is the major version, of the others the first two.</param>
    public static bool IsMinorUpgrade(string from, string to, string engine)
    {
        var (before, after) = (Numbers(from), Numbers(to));
        var major = engine.Contains("postgres", StringComparison.OrdinalIgnoreCase) || engine is "redis" or "valkey" ? 1 : 2;
        return before.Length > major && after.Length > major && before.AsSpan(0, major).SequenceEqual(after.AsSpan(0, major)) && before.AsSpan().SequenceCompareTo(after) < 0;
    }

    private static int[] Numbers(string version) =>
        [.. version.Split('.', '-').TakeWhile(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))];
}
