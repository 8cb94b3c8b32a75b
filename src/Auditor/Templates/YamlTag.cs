using Policies.Model;
using YamlDotNet.Core;

namespace Auditor.Templates;

/// <summary>The short forms of intrinsic functions.</summary>
internal static class YamlTag
{
    private const string Standard = "tag:yaml.org,2002:";

    /// <summary>Whether a tag stands for a function, as every tag does that YAML itself does not define.</summary>
    /// <param name="tag">The tag of a node.</param>
    /// <param name="function">The key of the long form: <c>Ref</c> and <c>Condition</c> as they are, all others with <c>Fn::</c>.</param>
    public static bool IsFunction(TagName tag, out string function)
    {
        var isFunction = !tag.IsEmpty && !tag.IsNonSpecific && !tag.Value.StartsWith(Standard, StringComparison.Ordinal);
        function = isFunction ? LongForm(tag.Value) : "";
        return isFunction;
    }

    /// <summary>Whether a tag that is no function is one of YAML's own, or none at all.</summary>
    public static bool IsKnown(TagName tag) => tag.IsEmpty || tag.IsNonSpecific || tag.Value[Standard.Length..] is
        "str" or "int" or "float" or "bool" or "null" or "map" or "seq" or "binary" or "timestamp" or "set" or "omap" or "pairs" or "merge" or "value";

    /// <summary>The function's argument; the text of <c>Fn::GetAtt</c> is split at its first dot.</summary>
    public static Node Argument(string function, Node written)
    {
        if (function is not "Fn::GetAtt" || written is not ScalarNode { Text: var text } || text.IndexOf('.', StringComparison.Ordinal) is not (>= 0 and var dot))
        {
            return written;
        }

        var (line, column) = written.Position;
        return new ListNode(
            [new ScalarNode(text[..dot], ScalarKind.Text, written.Position), new ScalarNode(text[(dot + 1)..], ScalarKind.Text, new(line, column + dot + 1))],
            written.Position);
    }

    // The frequent ones as constants, so that they share their text.
    private static string LongForm(string tag) => tag switch
    {
        "!Ref" => "Ref",
        "!Condition" => "Condition",
        "!GetAtt" => "Fn::GetAtt",
        "!Sub" => "Fn::Sub",
        "!Join" => "Fn::Join",
        "!If" => "Fn::If",
        _ when tag.StartsWith("!Fn::", StringComparison.Ordinal) => tag[1..],
        _ => string.Concat("Fn::", tag.AsSpan().TrimStart('!')),
    };
}
