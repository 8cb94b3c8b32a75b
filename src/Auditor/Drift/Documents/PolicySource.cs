using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>A document as it was given: an object, or a text that spells one.</summary>
/// <param name="Written">What was given.</param>
/// <param name="Document">What it spells; an <see cref="UnknownNode"/> where it spells nothing.</param>
internal sealed record PolicySource(Node Written, Node Document)
{
    /// <summary>Whether it is a text that spells nothing.</summary>
    public bool IsMalformed => Document is UnknownNode { Kind: UnknownKind.Malformed } or ScalarNode;

    /// <summary>The text, or null where it was given as an object.</summary>
    public string? Text => (Written as ScalarNode)?.Text;

    /// <summary>Reads a document; one that AWS answers as text is percent-encoded.</summary>
    public static PolicySource Read(Node node) => new(node, NodeText.Parsed(node is ScalarNode scalar && IsEncoded(scalar.Text)
        ? new ScalarNode(Uri.UnescapeDataString(scalar.Text), scalar.Kind, scalar.Position)
        : node));

    private static bool IsEncoded(string text) => text.AsSpan().TrimStart().StartsWith("%7B", StringComparison.OrdinalIgnoreCase);
}
