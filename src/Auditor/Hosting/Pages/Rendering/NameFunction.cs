using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Auditor.Hosting.Pages.Rendering;

/// <summary><c>name "App/Database/Resource"</c>: a name that may be longer than a screen is wide, escaped as everything is, with places where a line may end.</summary>
internal sealed class NameFunction : IScriptCustomFunction
{
    private const string Break = "<wbr/>";

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "name");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var name = (string)arguments[0]!;
        var start = 0;
        for (var index = 0; index < name.Length - 1; index++)
        {
            // After App/ and Database/, and after AWS:: and RDS::.
            if (name[index] is '/' || (name[index] is ':' && index > start && name[index - 1] is ':'))
            {
                context.Write(context.CurrentSpan, name[start..(index + 1)]);
                context.Write(Break);
                start = index + 1;
            }
        }

        context.Write(context.CurrentSpan, name[start..]);
        return null;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
