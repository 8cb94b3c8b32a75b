using System.Text;

namespace Auditor.Reporting.Markdown;

/// <summary>Texts of policies within Markdown, which must stay texts.</summary>
internal static class MarkdownText
{
    /// <summary>A text on one line.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var line = OneLine(text);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsSyntax(line, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>Code within a line, which may be a cell of a table.</summary>
    public static string Code(string code)
    {
        var line = OneLine(code).Replace("|", "\\|", StringComparison.Ordinal);
        var fence = Fence(line, least: 1);
        var space = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return $"{fence}{space}{line}{space}{fence}";
    }

    /// <summary>As many backticks as do not end within the code.</summary>
    public static string Fence(string code, int least)
    {
        var (longest, run) = (least - 1, 0);
        foreach (var letter in code)
        {
            run = letter is '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new('`', longest + 1);
    }

    // An ampersand that begins no entity is one, and so is a single tilde.
    private static bool IsSyntax(string line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '_' or '<' or '>' or '[' or ']' or '|' or '#' => true,
        '&' => at + 1 < line.Length && (char.IsAsciiLetter(line[at + 1]) || line[at + 1] is '#'),
        '~' => (at > 0 && line[at - 1] is '~') || (at + 1 < line.Length && line[at + 1] is '~'),
        '-' or '+' => at == 0,
        _ => false,
    };

    private static string OneLine(string text) => Printable.Of(text.ReplaceLineEndings(" "));
}
