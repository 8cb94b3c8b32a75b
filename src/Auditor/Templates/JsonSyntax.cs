using System.Text.Json;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>Says what is wrong with JSON that does not parse, and what to do.</summary>
internal static class JsonSyntax
{
    public static (string Message, Position Position) Explain(ReadOnlySpan<byte> utf8, JsonException syntax, JsonTokenType last, bool allowsComments)
    {
        var line = (int)(syntax.LineNumber ?? 0);
        var column = (int)(syntax.BytePositionInLine ?? 0);
        var offset = Math.Min(LineStart(utf8, line) + column, utf8.Length);
        return (Explain(utf8, offset, last, allowsComments), new(line + 1, column + 1));
    }

    private static string Explain(ReadOnlySpan<byte> utf8, int offset, JsonTokenType last, bool allowsComments)
    {
        var rest = utf8[offset..];
        if (rest.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            return "the JSON ends before it is complete; the file seems to be cut off";
        }

        return rest[0] switch
        {
            (byte)'/' when allowsComments => "this comment has no end; close it with */, or begin one for the rest of a line with //",
            (byte)'/' => "comments are not allowed in a JSON template; remove it, or write the template in YAML",
            (byte)'}' or (byte)']' when PreviousIsComma(utf8[..offset]) => $"a comma stands before this \"{(char)rest[0]}\"; remove the comma",
            (byte)'\'' => "JSON texts stand in double quotes, not in single ones",
            < 0x20 => "a text may not go on over a line break or hold a control character; close the quotes, or write \\n or \\t",
            _ when last is JsonTokenType.PropertyName => "after a key there should be a colon and a value",
            _ => "this is not JSON: a comma, a quote or a bracket seems to be missing here, or is too many",
        };
    }

    private static bool PreviousIsComma(ReadOnlySpan<byte> before) => before.TrimEnd(" \t\r\n"u8) is [.., (byte)','];

    private static int LineStart(ReadOnlySpan<byte> utf8, int line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return start;
    }
}
