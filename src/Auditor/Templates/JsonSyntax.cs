using System.Buffers;
using System.Text.Json;

namespace Auditor.Templates;

/// <summary>Says what is wrong with JSON that does not parse, and what to do.</summary>
internal static class JsonSyntax
{
    private const string NoValue = "this is neither a text in double quotes, a number, true, false nor null";

    private static readonly SearchValues<byte> Separators = SearchValues.Create(" \t\r\n,:"u8);

    /// <summary>The failure for a person, at the place it is about.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="options">As it was read.</param>
    /// <param name="syntax">What reading it threw.</param>
    /// <param name="file">The file as it was given.</param>
    public static AuditException Problem(ReadOnlySpan<byte> utf8, JsonReaderOptions options, JsonException syntax, string file)
    {
        var allowsComments = options.CommentHandling is JsonCommentHandling.Skip;
        var text = allowsComments ? JsonComments.Blank(utf8) : utf8;
        var last = LastToken(text, options with { CommentHandling = JsonCommentHandling.Disallow }, out var offset);
        var (message, at) = Explain(text, Math.Clamp(offset, last.End, text.Length), last, allowsComments);
        return TemplateText.Problem(message, file, new LineCounter(text).At(at), syntax);
    }

    private static (string Message, int At) Explain(ReadOnlySpan<byte> utf8, int offset, (JsonTokenType Type, int End, int Depth) last, bool allowsComments)
    {
        var rest = utf8[offset..];
        if (rest.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            return ("the JSON ends before it is complete; the file seems to be cut off", offset);
        }

        var between = utf8[last.End..offset];
        if (between.IndexOfAnyExcept(Separators) is >= 0 and var begun)
        {
            return InToken(utf8, last.End + begun, offset);
        }

        var hasComma = between.Contains((byte)',');
        var isKey = last.Type is JsonTokenType.PropertyName;
        return (rest[0] switch
        {
            (byte)'/' when allowsComments => "this comment has no end; close it with */, or begin one for the rest of a line with //",
            (byte)'/' => "comments are not allowed in a JSON template; remove it, or write the template in YAML",
            (byte)'\'' => "JSON texts stand in double quotes, not in single ones",
            _ when last is { Depth: 0, Type: not (JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName) } => "the object is closed before this; remove what follows, or a bracket too many before it",
            (byte)'}' when hasComma => "a comma stands before this \"}\"; remove the comma",
            (byte)']' when hasComma => "a comma stands before this \"]\"; remove the comma",
            (byte)'}' or (byte)']' or (byte)',' when isKey => "a value is missing here, after the key",
            (byte)'}' => "this \"}\" closes no object; a \"]\" is missing before it, or it is one too many",
            (byte)']' => "this \"]\" closes no list; a \"}\" is missing before it, or it is one too many",
            (byte)'"' or (byte)'{' or (byte)'[' when !isKey && IsValue(last.Type) && !hasComma => "a comma is missing before this",
            (byte)',' => "this comma is one too many, or a value is missing before it",
            (byte)':' => "a colon may only stand after a key; a brace or a quote is missing before it",
            _ when isKey => NoValue,
            _ when last.Type is JsonTokenType.StartObject => "a key in double quotes is missing here",
            _ when hasComma => "a key or a value is expected here; texts and keys stand in double quotes",
            _ => "a comma, a quote or a bracket is missing here, or this is too much",
        }, offset);
    }

    // Read again, since what a reader says of itself after it threw is not its last token.
    private static (JsonTokenType Type, int End, int Depth) LastToken(ReadOnlySpan<byte> utf8, JsonReaderOptions options, out int offset)
    {
        var json = new Utf8JsonReader(utf8, options);
        (JsonTokenType Type, int End, int Depth) last = default;
        try
        {
            while (json.Read())
            {
                last = (json.TokenType, (int)json.BytesConsumed, json.CurrentDepth);
            }

            offset = utf8.Length;
        }
        catch (JsonException syntax)
        {
            offset = LineStart(utf8, syntax.LineNumber ?? 0) + (int)(syntax.BytePositionInLine ?? 0);
        }

        return last;
    }

    private static (string Message, int At) InToken(ReadOnlySpan<byte> utf8, int begun, int offset)
    {
        if (utf8[begun] is (byte)'"')
        {
            // The reader takes a key and its colon for one.
            if (utf8[offset - 1] is not (byte)'\\' && utf8[(begun + 1)..offset].Contains((byte)'"'))
            {
                return ("a colon is missing here, between the key and its value", offset);
            }

            return utf8[offset] < 0x20
                ? ("a text may not go on over a line break or hold a control character; close the quotes, or write \\n or \\t", offset)
                : ("a backslash begins an escape such as \\n, and this is none; write \\\\", offset);
        }

        return utf8[begun] is (byte)'-' or (>= (byte)'0' and <= (byte)'9')
            ? ("this is not a number as JSON writes it; put it in quotes if it is a text", begun)
            : (NoValue, begun);
    }

    private static bool IsValue(JsonTokenType token) => token is
        JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null or JsonTokenType.EndObject or JsonTokenType.EndArray;

    private static int LineStart(ReadOnlySpan<byte> utf8, long line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return start;
    }
}
