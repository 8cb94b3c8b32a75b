using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Auditor.Hosting.Pages.Rendering;

/// <summary><c>link "/findings?…"</c>: the address of a page behind whatever prefix the auditor is served under. Every link of a page goes through here.</summary>
internal sealed class LinkFunction : IScriptCustomFunction
{
    public string Prefix { get; set; } = "";

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "path");

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) => Prefix + (string)arguments[0]!;

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult<object?>(Invoke(context, callerContext, arguments, blockStatement));
}
