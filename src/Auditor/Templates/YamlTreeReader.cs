using System.Text;
using Policies.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Auditor.Templates;

/// <summary>Reads YAML into a tree; the short forms of intrinsic functions (<c>!Ref</c>) become their long forms.</summary>
internal sealed class YamlTreeReader
{
    private readonly string _file;
    private readonly string _text;
    private readonly Parser _yaml;
    private readonly EntryStack _children = new();
    private readonly YamlAnchors _anchors;

    private YamlTreeReader(string text, string file)
    {
        _file = file;
        _text = text;
        _anchors = new(file);
        _yaml = new(new StringReader(text));
    }

    private ParsingEvent Current => _yaml.Current!;

    /// <summary>Reads a document of valid UTF-8 without a byte-order mark; an empty one is null.</summary>
    /// <exception cref="AuditException">It is not YAML, a key stands twice in a mapping, an alias cannot be followed, or it is too deep or too large.</exception>
    public static Node Read(ReadOnlySpan<byte> utf8, string file) => new YamlTreeReader(Encoding.UTF8.GetString(utf8), file).ReadStream();

    private Node ReadStream()
    {
        try
        {
            Next();
            Next();
            if (Current is StreamEnd)
            {
                return new ScalarNode("", ScalarKind.Null, At(Current.Start));
            }

            Next();
            var root = ReadNode(depth: 1);
            Next();
            return Current is StreamEnd
                ? root
                : throw TemplateText.Problem("a second YAML document begins here; a template is one document, so remove this part or put it in a file of its own", _file, At(Current.Start));
        }
        catch (YamlException syntax)
        {
            var (message, position) = YamlSyntax.Explain(_text, syntax);
            throw TemplateText.Problem(message, _file, position, syntax);
        }
    }

    private void Next()
    {
        if (!_yaml.MoveNext())
        {
            throw new InvalidOperationException("The YAML parser ended before its stream did.");
        }
    }

    /// <summary>Reads the node that begins at the current event and moves past it.</summary>
    private Node ReadNode(int depth)
    {
        if (Current is AnchorAlias alias)
        {
            Next();
            return _anchors.Follow(alias.Value.Value, depth, At(alias.Start));
        }

        var start = (NodeEvent)Current;
        if (depth > TemplateText.MaximumDepth && start is not Scalar)
        {
            throw Depth.Problem(_file, At(start.Start));
        }

        if (start.Anchor.IsEmpty)
        {
            return ReadTagged(start, depth);
        }

        var open = _anchors.Open(start.Anchor.Value, depth);
        var node = ReadTagged(start, depth);
        _anchors.Close(open, node);
        return node;
    }

    private Node ReadTagged(NodeEvent start, int depth)
    {
        _anchors.Count(depth);
        var tag = start.Tag.IsEmpty || start.Tag.IsNonSpecific ? null : start.Tag.Value;
        if (tag is null || !YamlTag.IsFunction(tag))
        {
            return ReadPlain(start, depth);
        }

        var position = At(start.Start);
        var argument = ReadPlain(start, depth + 1);
        return new MapNode([new MapEntry(YamlTag.Key(tag), position, YamlTag.Argument(tag, argument))], position);
    }

    private Node ReadPlain(NodeEvent start, int depth)
    {
        var position = YamlProperties.Skip(_text, start);
        Next();
        return start switch
        {
            Scalar scalar => new ScalarNode(scalar.Value, YamlScalar.Kind(scalar), position),
            SequenceStart => ReadList(depth, position),
            _ => ReadMap(depth, position),
        };
    }

    private ListNode ReadList(int depth, Position position)
    {
        var start = _children.ItemStart;
        while (Current is not SequenceEnd)
        {
            _children.Push(ReadNode(depth + 1));
        }

        Next();
        return _children.TakeList(start, position);
    }

    private MapNode ReadMap(int depth, Position position)
    {
        var start = _children.EntryStart;
        List<MapNode>? merged = null;
        while (Current is not MappingEnd)
        {
            var keyEvent = Current;
            var isMerge = keyEvent is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            var key = ReadKey(depth + 1);
            var value = ReadNode(depth + 1);
            if (isMerge)
            {
                (merged ??= []).AddRange(YamlMerge.Sources(value, At(keyEvent.Start), _file));
            }
            else
            {
                _children.Push(key with { Value = value });
            }
        }

        Next();
        var map = _children.TakeMap(start, position, out var twice);
        return twice is not null ? throw DuplicateKey.Problem(twice.Value, _file)
            : merged is null ? map
            : YamlMerge.Into(map, merged, _anchors);
    }

    private MapEntry ReadKey(int depth)
    {
        var start = At(Current.Start);
        return ReadNode(depth) is ScalarNode scalar
            ? new(scalar.Text, scalar.Position, scalar)
            : throw TemplateText.Problem("a key should be a text, and this is an object, a list or a function; if a text was meant, put it in quotes", _file, start);
    }

    private static Position At(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
