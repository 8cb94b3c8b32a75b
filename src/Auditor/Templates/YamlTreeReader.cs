using System.Buffers;
using System.Text;
using Policies.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Auditor.Templates;

/// <summary>Reads YAML into a tree; the short forms of intrinsic functions (<c>!Ref</c>) become their long forms.</summary>
internal sealed class YamlTreeReader
{
    // How many characters may be read again to mend outdented lines, some seconds' worth.
    private const long MaximumReread = 1 << 26;

    private static readonly SearchValues<char> ControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(one => char.IsControl(one) && one is not ('\t' or '\n' or '\r' or '\u0085'))]);

    private readonly string _file;
    private readonly YamlText _text;
    private readonly Parser _yaml;
    private readonly EntryStack _children = new();
    private readonly YamlAnchors _anchors;

    private YamlTreeReader(YamlText text, string file)
    {
        _file = file;
        _text = text;
        _anchors = new(file);
        _yaml = new(new StringReader(text.Text));
    }

    private ParsingEvent Current => _yaml.Current!;

    /// <summary>Reads a document of valid UTF-8 without a byte-order mark; an empty one is null.</summary>
    /// <exception cref="AuditException">It is not YAML, a key stands twice in a mapping, an alias cannot be followed, or it is too deep or too large.</exception>
    public static Node Read(ReadOnlySpan<byte> utf8, string file) => Read(utf8, file, static reader => reader.ReadOnly());

    /// <summary>Reads every document of a stream, with lines <c>---</c> between them.</summary>
    /// <exception cref="AuditException">As for <see cref="Read(ReadOnlySpan{byte}, string)"/>.</exception>
    public static IReadOnlyList<Node> ReadAll(ReadOnlySpan<byte> utf8, string file) => Read(utf8, file, static reader => reader.ReadDocuments());

    private static T Read<T>(ReadOnlySpan<byte> utf8, string file, Func<YamlTreeReader, T> read)
    {
        var text = YamlText.Of(Encoding.UTF8.GetString(utf8));
        if (text.Text.AsSpan().IndexOfAny(ControlCharacters) is >= 0 and var control)
        {
            throw TemplateText.Problem("a control character stands here, which YAML does not allow; remove it, or write it as an escape in double quotes", file, text.At(control));
        }

        var mended = -1;
        for (var rereads = MaximumReread; ; rereads -= text.Text.Length)
        {
            try
            {
                return read(new YamlTreeReader(text, file));
            }
            catch (YamlException syntax)
            {
                var opening = (int)syntax.Start.Index;
                var isMendable = YamlSyntax.IsOutdented(syntax) && opening > mended && rereads > 0;
                text = (isMendable ? text.Indent(opening, (int)syntax.Start.Column) : null) ?? throw YamlSyntax.Problem(text, syntax, file);
                mended = opening;
            }
        }
    }

    private List<Node> ReadDocuments()
    {
        var documents = new List<Node>();
        Next();
        Next();
        while (Current is not StreamEnd)
        {
            Next();
            documents.Add(ReadNode(depth: 1));
            Next();
        }

        return documents;
    }

    private Node ReadOnly()
    {
        Next();
        Next();
        if (Current is StreamEnd)
        {
            return new ScalarNode("", ScalarKind.Null, _text.At(Current.Start));
        }

        Next();
        var root = ReadNode(depth: 1);
        Next();
        return Current is StreamEnd
            ? root
            : throw TemplateText.Problem("a second YAML document begins here; a template is one document, so remove this part or put it in a file of its own", _file, _text.At(Current.Start));
    }

    private void Next()
    {
        try
        {
            _yaml.MoveNext();
        }
        catch (Exception lost) when (lost is not YamlException)
        {
            // What the parser did not foresee, such as document markers and tags out of place.
            var position = _yaml.Current is { } last ? _text.At(last.End) : default;
            throw TemplateText.Problem("this is not YAML: from here on the text makes no sense; look for a \"!\", \"---\" or \"...\" that is out of place", _file, position, lost);
        }
    }

    /// <summary>Reads the node that begins at the current event and moves past it.</summary>
    private Node ReadNode(int depth)
    {
        if (Current is AnchorAlias alias)
        {
            Next();
            return _anchors.Follow(alias.Value.Value, depth, _text.At(alias.Start));
        }

        if (Current is not NodeEvent start)
        {
            throw TemplateText.Problem("a value is missing here, or this line is not indented as the ones it belongs to", _file, _text.At(Current.Start));
        }

        if (depth > TemplateText.MaximumDepth && start is not Scalar)
        {
            throw Depth.Problem(_file, _text.At(start.Start));
        }

        if (start.Anchor.IsEmpty)
        {
            return ReadTagged(start, depth);
        }

        var anchor = _anchors.Open(start.Anchor.Value, depth);
        var node = ReadTagged(start, depth);
        _anchors.Close(anchor, node);
        return node;
    }

    private Node ReadTagged(NodeEvent start, int depth)
    {
        _anchors.Count(depth);
        if (!YamlTag.IsFunction(start.Tag, out var function))
        {
            return YamlTag.IsKnown(start.Tag)
                ? ReadContent(start, depth)
                : throw TemplateText.Problem("there is no such tag of two exclamation marks; short forms have one, as in !Ref Name", _file, _text.At(start.Start));
        }

        var position = _text.At(start.Start);
        var argument = YamlTag.Argument(function, ReadContent(start, depth + 1));
        return new MapNode([new MapEntry(function, position, argument)], position);
    }

    private Node ReadContent(NodeEvent start, int depth)
    {
        var position = _text.At(start.Tag.IsEmpty && start.Anchor.IsEmpty ? (int)start.Start.Index : YamlProperties.Skip(_text.Text, start));
        Next();
        return start switch
        {
            Scalar scalar => YamlScalar.Read(scalar, position),
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
            var isMerge = Current is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            var key = ReadKey(depth + 1);
            var value = ReadNode(depth + 1);
            if (isMerge)
            {
                (merged ??= []).AddRange(YamlMerge.Sources(value, key.KeyPosition, _file));
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
        var start = Current;
        var position = _text.At(start.Start);
        return ReadNode(depth) is ScalarNode key
            ? new(start is Scalar written ? written.Value : key.Text, position, key)
            : throw TemplateText.Problem("a key should be a text, and this is an object, a list or a function; if a text was meant, put it in quotes", _file, position);
    }
}
