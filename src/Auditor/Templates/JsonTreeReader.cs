using System.Text.Json;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>Reads JSON into a tree in one pass over its bytes.</summary>
internal ref struct JsonTreeReader
{
    private readonly string _file;
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly JsonReaderOptions _options;
    private readonly ICollection<Problem>? _duplicates;
    private readonly EntryStack _children = new();
    private TextTable _texts;
    private Utf8JsonReader _json;
    private LineCounter _lines;

    private JsonTreeReader(ReadOnlySpan<byte> utf8, string file, JsonReaderOptions options, ICollection<Problem>? duplicates = null)
    {
        _file = file;
        _utf8 = utf8;
        _duplicates = duplicates;
        _texts = new(utf8);
        _lines = new(utf8);

        // More than the tree may have, so that what is too deep is reported with its place.
        _options = options with { MaxDepth = TemplateText.MaximumDepth + 2 };
        _json = new(utf8, _options);
    }

    /// <summary>Reads a document of valid UTF-8 without a byte-order mark.</summary>
    /// <exception cref="AuditException">It is not JSON, a key stands twice in an object, or it is too deep.</exception>
    public static Node Read(ReadOnlySpan<byte> utf8, string file) => new JsonTreeReader(utf8, file, default).ReadDocument();

    /// <summary>Reads a document of settings, written by hand: comments and trailing commas are allowed, and keys that stand twice are reported one and all.</summary>
    /// <exception cref="AuditException">It is not JSON, or it is too deep.</exception>
    public static Node ReadSettings(ReadOnlySpan<byte> utf8, string file, ICollection<Problem> duplicates) =>
        new JsonTreeReader(utf8, file, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }, duplicates).ReadDocument();

    private Node ReadDocument()
    {
        try
        {
            _json.Read();
            var root = ReadValue(depth: 1);
            _json.Read();
            return root;
        }
        catch (JsonException syntax)
        {
            throw JsonSyntax.Problem(_utf8, _options, syntax, _file);
        }
        catch (InvalidOperationException surrogate)
        {
            // GetString's answer to an escape that is half a character.
            throw TemplateText.Problem("this text has an escape such as \\ud83d that is half of a character; write the character itself", _file, Position(), surrogate);
        }
    }

    private Node ReadValue(int depth)
    {
        var position = Position();
        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                RequireDepth(depth, position);
                return ReadMap(depth, position);
            case JsonTokenType.StartArray:
                RequireDepth(depth, position);
                return ReadList(depth, position);
            case JsonTokenType.String:
                return new ScalarNode(Text(), ScalarKind.Text, position);
            case JsonTokenType.Number:
                return new ScalarNode(_texts.Get((int)_json.TokenStartIndex, _json.ValueSpan.Length), ScalarKind.Number, position);
            case JsonTokenType.True:
                return new ScalarNode("true", ScalarKind.Boolean, position);
            case JsonTokenType.False:
                return new ScalarNode("false", ScalarKind.Boolean, position);
            default:
                return new ScalarNode("null", ScalarKind.Null, position);
        }
    }

    private MapNode ReadMap(int depth, Position position)
    {
        var start = _children.EntryStart;
        while (_json.Read() && _json.TokenType is not JsonTokenType.EndObject)
        {
            var keyPosition = Position();
            var key = Text();
            _json.Read();
            _children.Push(new MapEntry(key, keyPosition, ReadValue(depth + 1)));
        }

        var map = _children.TakeMap(start, position, out var twice);
        if (twice is null)
        {
            return map;
        }

        var duplicate = DuplicateKey.Problem(twice.Value, _file);
        if (_duplicates is null)
        {
            throw duplicate;
        }

        _duplicates.Add(duplicate.Problem);
        return map;
    }

    private ListNode ReadList(int depth, Position position)
    {
        var start = _children.ItemStart;
        while (_json.Read() && _json.TokenType is not JsonTokenType.EndArray)
        {
            _children.Push(ReadValue(depth + 1));
        }

        return _children.TakeList(start, position);
    }

    // Within the quotes, where the text is written as it is.
    private string Text() => _json.ValueIsEscaped ? _json.GetString()! : _texts.Get((int)_json.TokenStartIndex + 1, _json.ValueSpan.Length);

    private Position Position() => _lines.At((int)_json.TokenStartIndex);

    private readonly void RequireDepth(int depth, Position position)
    {
        if (depth > TemplateText.MaximumDepth)
        {
            throw Depth.Problem(_file, position);
        }
    }
}
