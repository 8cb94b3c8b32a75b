using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Auditor.Hosting.Pages.Rendering;

/// <summary><c>part "name" model</c>: renders another template in place, in which <c>it</c> is the model, as in the report.</summary>
internal sealed class PagePartFunction : IScriptCustomFunction
{
    public int RequiredParameterCount => 2;

    public int ParameterCount => 2;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new ScriptParameterInfo(typeof(string), "name") : new ScriptParameterInfo(typeof(object), "model");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var scope = new ScriptObject(StringComparer.Ordinal);
        scope.SetValue("it", arguments[1], readOnly: true);
        context.PushGlobal(scope);
        try
        {
            context.Evaluate(PageTemplates.Find((string)arguments[0]!).Page!);
        }
        finally
        {
            context.PopGlobal();
        }

        return null;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
