namespace Auditor.Drift.Facts;

/// <summary>A property of which something is known, or one within which there is such a property.</summary>
internal sealed class FactNode
{
    private const string Any = "*";

    private readonly Dictionary<string, FactNode> _children = new(StringComparer.Ordinal);
    private readonly List<Spelling> _spellings = [];
    private FactNode? _same;

    public FactFlags Flags { get; private set; }

    /// <summary>The default as JSON, or null where none is known.</summary>
    public string? Default { get; private set; }

    public IReadOnlyList<Spelling> Spellings => _spellings;

    /// <summary>The property of that name, or any item; null where nothing is known of it.</summary>
    public FactNode? Find(ReadOnlySpan<char> name) =>
        _children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var child) || _children.TryGetValue(Any, out child) ? child : _same?.Find(name);

    /// <summary>The node at a path, made where it is not there.</summary>
    public FactNode At(ReadOnlySpan<char> path)
    {
        var node = this;
        foreach (var part in path.Split('/'))
        {
            node = node.Child(path[part].ToString());
        }

        return node;
    }

    public void Add(FactFlags flag) => Flags |= flag;

    public void Add(Spelling spelling) => _spellings.Add(spelling);

    public void SetDefault(string json) => Default = json;

    /// <summary>Says that all within is as within another, which the schema defines by itself.</summary>
    public void SetSame(FactNode other) => _same = other;

    private FactNode Child(string name)
    {
        if (!_children.TryGetValue(name, out var child))
        {
            child = _children[name] = new();
        }

        return child;
    }
}
