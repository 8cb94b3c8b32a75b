using Policies.Model;

namespace Auditor.Templates;

/// <summary>The short forms of intrinsic functions.</summary>
internal static class YamlTag
{
    private const string Standard = "tag:yaml.org,2002:";

    /// <summary>Whether a tag stands for a function, as every tag does that YAML itself does not define.</summary>
    public static bool IsFunction(string tag) => !tag.StartsWith(Standard, StringComparison.Ordinal);

    /// <summary>The key of the long form: <c>Ref</c> and <c>Condition</c> as they are, all others with <c>Fn::</c>.</summary>
    public static string Key(string tag) => tag switch
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

    /// <summary>The function's argument; the text of <c>!GetAtt</c> is split at its first dot.</summary>
    public static Node Argument(string tag, Node written)
    {
        if (tag is not ("!GetAtt" or "!Fn::GetAtt") || written is not ScalarNode { Text: var text } || text.IndexOf('.', StringComparison.Ordinal) is not (>= 0 and var dot))
        {
            return written;
        }

        var (line, column) = written.Position;
        return new ListNode(
            [new ScalarNode(text[..dot], ScalarKind.Text, written.Position), new ScalarNode(text[(dot + 1)..], ScalarKind.Text, new(line, column + dot + 1))],
            written.Position);
    }
}
