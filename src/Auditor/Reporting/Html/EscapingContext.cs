using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Auditor.Reporting.Html;

/// <summary>Renders templates so that escaping cannot be forgotten: every value that an expression puts out passes through here and is escaped, unless it is <see cref="Markup"/>.</summary>
/// <remarks>There are no built-in functions either, so that no template can build markup from text. Attributes must be quoted, and addresses checked before they become a link.</remarks>
internal sealed class EscapingContext : TemplateContext
{
    public EscapingContext(ScriptObject functions, TextWriter writer)
        : base(functions)
    {
        MemberRenamer = member => member.Name;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        ObjectRecursionLimit = 0;
        PushOutput(new TextWriterOutput(writer));
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        Write(textAsObject is Markup markup ? markup.Text : Escape(ObjectToString(textAsObject!) ?? ""));
        return this;
    }

    /// <summary>The text for an element or a quoted attribute; characters that the eye cannot see are spelled out.</summary>
    public static string Escape(string text)
    {
        var printable = Printable.Of(text);
        var index = printable.AsSpan().IndexOfAny("&<>\"'");
        if (index < 0)
        {
            return printable;
        }

        var escaped = new StringBuilder(printable, 0, index, printable.Length + 16);
        foreach (var character in printable.AsSpan(index))
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
