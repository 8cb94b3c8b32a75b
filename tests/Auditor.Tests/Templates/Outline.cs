using System.Text;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Tests.Templates;

/// <summary>Trees as texts that tests compare: kinds, texts and, on request, positions.</summary>
internal static class Outline
{
    /// <summary>Parses a template as the file would be.</summary>
    public static MapNode Parse(string text, string file = "template.yaml") => TemplateText.Parse(Encoding.UTF8.GetBytes(text), file);

    /// <summary>The problem that parsing ends with.</summary>
    public static Problem Fail(string text, string file = "template.yaml") => Assert.Throws<AuditException>(() => Parse(text, file)).Problem;

    /// <summary>The tree as <c>{key: value}</c>, with texts in quotes.</summary>
    public static string Of(Node node) => node switch
    {
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        ScalarNode { Kind: ScalarKind.Text } text => $"'{text.Text}'",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode scalar => scalar.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The tree's positions in reading order: <c>key@1:1</c>.</summary>
    public static string Positions(Node node) => node switch
    {
        MapNode map => $"{At(map.Position)}{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}@{At(entry.KeyPosition)} {Positions(entry.Value)}"))}}}",
        ListNode list => $"{At(list.Position)}[{string.Join(", ", list.Items.Select(Positions))}]",
        _ => At(node.Position),
    };

    private static string At(Position position) => $"{position.Line}:{position.Column}";
}
