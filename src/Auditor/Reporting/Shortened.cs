namespace Auditor.Reporting;

/// <summary>Texts that a format limits.</summary>
internal static class Shortened
{
    /// <summary>A text of so many characters at most, its end replaced by an ellipsis where it is longer.</summary>
    public static string To(int most, string text)
    {
        if (text.Length <= most)
        {
            return text;
        }

        // Half of a pair is no character.
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return $"{text[..end].TrimEnd()}…";
    }
}
