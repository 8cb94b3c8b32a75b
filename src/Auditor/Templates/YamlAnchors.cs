using System.Globalization;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>The anchors of a document, and the bounds on what their aliases may expand to.</summary>
internal sealed class YamlAnchors(string file)
{
    private const int MaximumExpansion = 1_000_000;

    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);
    private long _nodes;
    private long _expanded;
    private int _deepest;

    /// <summary>Counts a written node.</summary>
    public void Count(int depth)
    {
        _nodes++;
        _deepest = Math.Max(_deepest, depth);
    }

    /// <summary>Begins the node of an anchor.</summary>
    public Anchor Open(string name, int depth)
    {
        var anchor = new Anchor { NodesBefore = _nodes + _expanded, DeepestBefore = _deepest, Depth = depth };
        _deepest = depth;
        return _anchors[name] = anchor;
    }

    /// <summary>Ends the node of an anchor.</summary>
    public void Close(Anchor anchor, Node node)
    {
        anchor.Node = node;
        anchor.Size = _nodes + _expanded - anchor.NodesBefore;
        anchor.Height = _deepest - anchor.Depth;
        _deepest = Math.Max(_deepest, anchor.DeepestBefore);
    }

    /// <summary>The node an alias stands for, which it shares.</summary>
    public Node Follow(string name, int depth, Position position)
    {
        if (!_anchors.TryGetValue(name, out var anchor))
        {
            throw TemplateText.Problem($"there is no anchor \"&{name}\" before this alias", file, position);
        }

        if (anchor.Node is null)
        {
            throw TemplateText.Problem($"the alias \"*{name}\" stands within its own anchor, so it has no end", file, position);
        }

        if (depth + anchor.Height > TemplateText.MaximumDepth + 1)
        {
            throw Depth.Problem(file, position);
        }

        _deepest = Math.Max(_deepest, depth + anchor.Height);
        Expand(anchor.Size, position);
        return anchor.Node;
    }

    /// <summary>Counts nodes that were not written but stand there by an alias or a merge.</summary>
    public void Expand(long nodes, Position position)
    {
        _expanded += nodes;
        if (_expanded > MaximumExpansion)
        {
            throw TemplateText.Problem(
                string.Create(CultureInfo.InvariantCulture, $"the aliases up to here stand for more than {MaximumExpansion} values, which no template needs; the audit does not read it"), file, position);
        }
    }

    /// <summary>A named node.</summary>
    internal sealed class Anchor
    {
        public Node? Node { get; set; }

        public long NodesBefore { get; init; }

        public int DeepestBefore { get; init; }

        public int Depth { get; init; }

        public long Size { get; set; }

        public int Height { get; set; }
    }
}
