using System.IO.Enumeration;

namespace Auditor.Configuration;

/// <summary>Patterns in which <c>*</c> stands for any characters, slashes too, and <c>?</c> for one.</summary>
internal static class Wildcard
{
    public static bool IsIn(string pattern) => pattern.Contains('*', StringComparison.Ordinal) || pattern.Contains('?', StringComparison.Ordinal);

    /// <summary>Whether a whole text fits a pattern; upper and lower case differ.</summary>
    public static bool Matches(string pattern, ReadOnlySpan<char> text) =>
        IsIn(pattern) ? FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false) : text.SequenceEqual(pattern);
}
