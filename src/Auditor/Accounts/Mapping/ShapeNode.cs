using System.Collections.Immutable;

namespace Auditor.Accounts.Mapping;

/// <summary>A place in a type's properties at or below which something is not as the names alone say.</summary>
internal sealed class ShapeNode
{
    private readonly Dictionary<string, ShapeNode> _children = new(StringComparer.Ordinal);

    /// <summary>A document that CloudFormation has as such and an API as text.</summary>
    public bool IsJson { get; private set; }

    /// <summary>A map whose keys are the owner's own words.</summary>
    public bool IsVerbatim { get; private set; }

    /// <summary>A member that CloudFormation names elsewhere in the type, but not here.</summary>
    public bool IsDropped { get; private set; }

    /// <summary>The places of these paths.</summary>
    public static ShapeNode Of(ImmutableArray<string> json, ImmutableArray<string> verbatim, ImmutableArray<string> dropped)
    {
        var root = new ShapeNode();
        foreach (var path in dropped)
        {
            root.Add(path).IsDropped = true;
        }

        foreach (var path in json)
        {
            root.Add(path).IsJson = true;
        }

        foreach (var path in verbatim)
        {
            root.Add(path).IsVerbatim = true;
        }

        return root;
    }

    public ShapeNode? Child(string name) => _children.GetValueOrDefault(name);

    /// <summary>The place that a path of properties leads to; null where nothing special is there or below.</summary>
    public ShapeNode? At(DocumentPath path)
    {
        var node = this;
        foreach (var step in path.Steps)
        {
            node = node?.Child(step.Name);
        }

        return node;
    }

    private ShapeNode Add(string path)
    {
        var node = this;
        foreach (var step in DocumentPath.Parse(path).Steps)
        {
            if (!node._children.TryGetValue(step.Name, out var child))
            {
                node._children[step.Name] = child = new();
            }

            node = child;
        }

        return node;
    }
}
