namespace Auditor.Configuration.Shapes;

/// <summary>How webhooks are written.</summary>
internal static class WebhookSyntax
{
    /// <summary>What <see cref="IsWellFormed"/> accepts, as a regular expression for the JSON Schema.</summary>
    public const string Pattern = @"^(env:[A-Za-z_][A-Za-z0-9_]*|https://\S+)$";

    private const string Variable = "env:";

    public static bool IsWellFormed(string text) => text.StartsWith(Variable, StringComparison.Ordinal)
        ? IsName(text.AsSpan(Variable.Length))
        : text.StartsWith("https://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _) && !text.Any(char.IsWhiteSpace);

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return !name.IsEmpty && !char.IsAsciiDigit(name[0]);
    }
}
