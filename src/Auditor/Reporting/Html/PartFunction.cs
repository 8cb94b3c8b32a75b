using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Auditor.Reporting.Html;

/// <summary><c>part "name" model</c>: renders another template in place, in which <c>it</c> is the model. Unlike Scriban's include it writes, and returns nothing that would have to be trusted.</summary>
internal sealed class PartFunction : IScriptCustomFunction
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);

    public int RequiredParameterCount => 2;

    public int ParameterCount => 2;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new ScriptParameterInfo(typeof(string), "name") : new ScriptParameterInfo(typeof(object), "model");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        Render(context, (string)arguments[0]!, arguments[1]!);
        return null;
    }

    /// <summary>Renders a template into what the context writes to.</summary>
    public void Render(TemplateContext context, string name, object model)
    {
        if (!_templates.TryGetValue(name, out var template))
        {
            template = HtmlTemplates.Parse(name);
            _templates.Add(name, template);
        }

        var scope = new ScriptObject(StringComparer.Ordinal);
        scope.SetValue("it", model, readOnly: true);
        context.PushGlobal(scope);
        try
        {
            context.Evaluate(template.Page!);
        }
        finally
        {
            context.PopGlobal();
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
