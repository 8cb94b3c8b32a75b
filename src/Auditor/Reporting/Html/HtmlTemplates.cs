using Scriban;
using Scriban.Runtime;

namespace Auditor.Reporting.Html;

/// <summary>The templates of the page, <c>Templates/*.scriban</c>. Scriban is loaded when the first is rendered.</summary>
internal static class HtmlTemplates
{
    /// <summary>Renders a template; in it, <c>it</c> is the model.</summary>
    public static void Render(string name, object model, TextWriter writer)
    {
        var part = new PartFunction();
        part.Render(Context(part, writer), name, model);
    }

    /// <summary>A context for many templates, in which <c>part</c> renders one.</summary>
    public static EscapingContext Context(PartFunction part, TextWriter writer)
    {
        var functions = new ScriptObject(StringComparer.Ordinal);
        functions.SetValue("part", part, readOnly: true);
        return new EscapingContext(functions, writer);
    }

    public static Template Parse(string name)
    {
        var template = Template.Parse(Markup.Embedded($"{name}.scriban").Text, $"{name}.scriban");
        return template.HasErrors ? throw new InvalidOperationException(template.Messages.ToString()) : template;
    }
}
