namespace Auditor.Configuration.Waivers;

/// <summary>Patterns that name resources: logical ids, construct paths, physical ids or ARNs, with wildcards.</summary>
internal static class ResourcePattern
{
    public const string Expected = "a logical id, a construct path, a physical id or an ARN, in which * stands for any characters and ? for one; no spaces at its ends, no \"**\", no \"//\" and no slash at the end";

    /// <summary>The same as a regular expression, for the JSON Schema.</summary>
    public const string Pattern = @"^(?!.*(\*\*|//))(?![\s/])[\s\S]*[^\s/]$";

    public static bool IsWellFormed(string text) =>
        text.Length > 0
        && !IsSlashOrSpace(text[0])
        && !IsSlashOrSpace(text[^1])
        && !text.Contains("**", StringComparison.Ordinal)
        && !text.Contains("//", StringComparison.Ordinal);

    /// <summary>Whether a pattern names a construct or a property, or one that it lies within.</summary>
    public static bool CoversPath(string pattern, string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (Wildcard.Matches(pattern, path.AsSpan(0, end)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSlashOrSpace(char character) => character == '/' || char.IsWhiteSpace(character);
}
