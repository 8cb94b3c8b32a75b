using Policies.Model;
using YamlDotNet.Core;

namespace Auditor.Templates;

/// <summary>Says what is wrong with YAML that does not parse, and what to do.</summary>
internal static class YamlSyntax
{
    private const string Outdented = "double-quoted scalar, found wrong indentation";

    private const string Tab = "a tab stands in the indentation of this line; YAML allows only spaces there";
    private const string Colon = "a colon and a space stand within this value; put the value in quotes, or look at the indentation of this line";

    // What the parser says, what a person is told, and whether it is about the end of what the parser marked.
    private static readonly (string Said, string Told, bool IsAtEnd)[] Sentences =
    [
        ("tab as indentation", Tab, false),
        ("tab character that violate indentation", Tab, true),
        (Outdented, "the further lines of a text in double quotes should be indented more than its key", true),
        ("quoted scalar, found unexpected", "the quotes that open here are never closed", false),
        ("escape", "a backslash in double quotes begins an escape such as \\n, and this is none; write \\\\, or put the text in single quotes", true),
        ("hexadecimal", "a backslash in double quotes begins an escape such as \\n, and this is none; write \\\\, or put the text in single quotes", true),
        ("surrogates", "this escape is half of a character; write the character itself", true),
        ("invalid mapping", Colon, false),
        ("Mapping values are not allowed", Colon, false),
        ("expected ',' or '}'", "a comma or the closing \"}\" is missing here", false),
        ("expected ',' or ']'", "a comma or the closing \"]\" is missing here", false),
        ("expected key", "a key is missing here, or this line is not indented as the ones it belongs to", false),
        ("expected '-' indicator", "a list goes on here without \"- \", or this line is not indented as the ones it belongs to", false),
        ("expected ':'", "a colon is missing after this key, or this line is not indented as the ones it belongs to", false),
        ("Block sequence entries", "a list may not begin here; put each \"- \" on a line of its own below the key", false),
        ("Mapping keys", "a key may not begin here; put it on a line of its own", false),
        ("tag", "this tag is none; short forms are written as in !Ref Name or !Sub \"text\"", false),
        ("anchor", "this anchor or alias is not one; they are written as &name before a value and *name in place of one", false),
        ("alias", "this anchor or alias is not one; they are written as &name before a value and *name in place of one", false),
        ("<document", "the text goes on here where it should end; look at the indentation of this line, and for a quote too many before it", false),
        ("expected node content", "a value is missing here", false),
        ("lines above first content line", "the blank lines at the beginning of this text are indented more than the text", false),
        ("extra spaces in first line", "the blank lines at the beginning of this text are indented more than the text", false),
        ("block scalar", "after \"|\" or \">\" the line should end; the text begins on the next", true),
        ("expected token", "an alias stands for a whole value; no anchor or tag may stand before it", false),
        ("comment", "a comment may not stand here; put it on a line of its own", false),
    ];

    /// <summary>Whether all that is wrong is how far to the left a line of a text in double quotes stands.</summary>
    public static bool IsOutdented(YamlException syntax) => syntax.Message.Contains(Outdented, StringComparison.Ordinal);

    /// <summary>The failure for a person, at the place it is about.</summary>
    public static AuditException Problem(YamlText text, YamlException syntax, string file)
    {
        var (message, position) = Explain(text, syntax);
        return TemplateText.Problem(message, file, position, syntax);
    }

    private static (string Message, Position Position) Explain(YamlText text, YamlException syntax)
    {
        if (syntax.Message.Contains("cannot start any token", StringComparison.Ordinal))
        {
            var first = text.Text[Math.Min((int)syntax.Start.Index, text.Text.Length - 1)];
            return (first is '\t' ? Tab : $"a value may not begin with \"{first}\"; put it in quotes", text.At(syntax.Start));
        }

        foreach (var (said, told, isAtEnd) in Sentences)
        {
            if (syntax.Message.Contains(said, StringComparison.Ordinal))
            {
                return (told, told is Tab ? FirstTab(text, (int)syntax.Start.Index) : text.At(isAtEnd ? syntax.End : syntax.Start));
            }
        }

        return ($"this is not YAML: {syntax.Message}", text.At(syntax.Start));
    }

    // The parser marks what stands before it.
    private static Position FirstTab(YamlText text, int start)
    {
        for (var passed = start; ;)
        {
            var rest = text.Text.AsSpan(passed);
            var blank = rest.IndexOfAnyExcept(' ');
            if (blank >= 0 && rest[blank] is '\t')
            {
                return text.At(passed + blank);
            }

            var next = rest.IndexOf('\n') + 1;
            if (next is 0)
            {
                return text.At(start);
            }

            passed += next;
        }
    }
}
