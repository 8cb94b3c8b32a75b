using Scriban;
using Scriban.Runtime;

namespace Auditor.Reporting.Html;

/// <summary>The templates of the page, <c>Templates/*.scriban</c>. Scriban is loaded when the first is rendered.</summary>
internal static class HtmlTemplates
{
    /// <summary>Renders a template; in it, <c>it</c> is the model.</summary>
    public static void Render(string name, object model, TextWriter writer)
    {
        var functions = new ScriptObject(StringComparer.Ordinal);
        functions.SetValue("part", new PartFunction(), readOnly: true);
        var context = new EscapingContext(functions, writer);
        var globals = new ScriptObject(StringComparer.Ordinal);
        globals.SetValue("it", model, readOnly: true);
        context.PushGlobal(globals);
        context.Evaluate(Parse(name).Page!);
    }

    public static Template Parse(string name)
    {
        var template = Template.Parse(Markup.Embedded($"{name}.scriban").Text, $"{name}.scriban");
        return template.HasErrors ? throw new InvalidOperationException(template.Messages.ToString()) : template;
    }
}
