using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Auditor.Drift.Equivalences;

/// <summary>A condition of a row: what another property of the resource must be.</summary>
/// <param name="Path">The property, relative to the properties, or with <c>./</c> beside the one that is compared.</param>
/// <param name="Values">The values, one of which it must have, in any case, with <c>*</c> for any text; an empty one for its absence; <c>!</c> before one that it must not have.</param>
internal sealed record EquivalenceCondition(string Path, ImmutableArray<string> Values)
{
    /// <summary>Whether it holds of what is expected, or where that is silent of what is there.</summary>
    public bool Holds(Surroundings around)
    {
        var value = around.Text(Path) ?? "";
        return Values[0].StartsWith('!') ? Values.All(pattern => !IsLike(value, pattern[1..])) : Values.Any(pattern => IsLike(value, pattern));
    }

    private static bool IsLike(string value, string pattern) =>
        pattern.Length == 0 || value.Length == 0 ? value.Length == pattern.Length : FileSystemName.MatchesSimpleExpression(pattern, value, ignoreCase: true);
}
