using Policies.Model;
using YamlDotNet.Core;

namespace Auditor.Templates;

/// <summary>Says what is wrong with YAML that does not parse, and what to do.</summary>
internal static class YamlSyntax
{
    public static (string Message, Position Position) Explain(string text, YamlException syntax)
    {
        var message = syntax.Message.TrimEnd('.');
        return ($"this is not YAML: {char.ToLowerInvariant(message[0])}{message[1..]}", new((int)syntax.Start.Line, (int)syntax.Start.Column));
    }
}
