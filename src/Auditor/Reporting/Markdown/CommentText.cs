using System.Globalization;
using System.Text;

namespace Auditor.Reporting.Markdown;

/// <summary>Texts of templates and accounts within a comment, where they must neither format, link nor notify.</summary>
internal static class CommentText
{
    // Nobody sees it, and nothing that begins a mention or a link is one with it inside.
    private const string Break = "&#8203;";

    /// <summary>A text on one line.</summary>
    public static string Of(string text) => MarkdownText.Of(text)
        .Replace("@", $"@{Break}", StringComparison.Ordinal)
        .Replace("\\#", $"\\#{Break}", StringComparison.Ordinal)
        .Replace("GH-", $"GH{Break}-", StringComparison.OrdinalIgnoreCase)
        .Replace("://", $":{Break}//", StringComparison.Ordinal)
        .Replace("www.", $"ww{Break}w.", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the input calls something, in a cell of a table or in a line.</summary>
    public static string Code(string text, int most = 300)
    {
        var shown = Shortened.To(most, Printable.Of(text)).Trim();
        return shown.Length == 0 ? "–" : shown.Contains('|', StringComparison.Ordinal) ? Html(shown) : MarkdownText.Code(shown);
    }

    // A pipe within backticks ends a cell or, escaped, shows its backslash outside of one; as an entity it does neither.
    private static string Html(string text)
    {
        var escaped = new StringBuilder(text.Length * 2);
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is ' ' || !char.IsAscii(letter))
            {
                escaped.Append(letter);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)letter};");
            }
        }

        return $"<code>{escaped}</code>";
    }
}
