using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>
/// Something that a document must be: <c>path</c> (there is something), <c>path=a|b</c> (it is one of these), <c>path~a</c> (it begins so),
/// <c>path~a*b</c> (it begins and ends so), and each of them negated by <c>!</c>. <c>{account}</c> and <c>{region}</c> within a value are those that the
/// document comes from, where that is told.
/// </summary>
internal sealed class DocumentCondition
{
    private readonly string _text;
    private readonly DocumentPath _path;
    private readonly bool _isNegated;
    private readonly char _comparison;
    private readonly ImmutableArray<string> _values;

    private DocumentCondition(string text)
    {
        _text = text;
        _isNegated = text.StartsWith('!');
        var body = _isNegated ? text[1..] : text;
        var at = Comparison(body);
        _comparison = at < 0 ? '\0' : body[at];
        _path = DocumentPath.Parse(at < 0 ? body : body[..at]);
        _values = at < 0 ? [] : [.. body[(at + 1)..].Split('|')];
    }

    /// <exception cref="InvalidDataException">It is none.</exception>
    public static DocumentCondition Parse(string text) => new(text);

    /// <summary>The first step of its path, which may be an attachment.</summary>
    public string Subject => _path.Steps[0].Name;

    /// <summary>Whether it holds; null where what decides was not read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="context">Where it comes from, or null where no value depends on that.</param>
    public bool? Holds(JsonObject document, MappingContext? context = null)
    {
        var value = _path.Read(document);
        return UnreadMarker.Is(value) ? null : IsMet(value, context) != _isNegated;
    }

    /// <summary>The marker of what was not read, or null.</summary>
    public JsonNode? Unread(JsonObject document) => _path.Read(document) is var value && UnreadMarker.Is(value) ? value : null;

    /// <inheritdoc/>
    public override string ToString() => _text;

    // An = within brackets belongs to the path.
    private static int Comparison(string body)
    {
        var isInside = false;
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] is '[' or ']')
            {
                isInside = body[at] == '[';
            }
            else if (body[at] is '=' or '~' && !isInside)
            {
                return at;
            }
        }

        return -1;
    }

    private bool IsMet(JsonNode? value, MappingContext? context)
    {
        var values = context is null ? _values : [.. _values.Select(one => one.Replace("{account}", context.Account, StringComparison.Ordinal).Replace("{region}", context.Region, StringComparison.Ordinal))];
        return _comparison switch
        {
            '=' => Texts(value).Any(text => values.Contains(text, StringComparer.OrdinalIgnoreCase)),
            '~' => Texts(value).Any(text => values.Any(pattern => Begins(text, pattern))),
            _ => Document.IsPresent(value),
        };
    }

    private static bool Begins(string text, string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? text.StartsWith(pattern, StringComparison.OrdinalIgnoreCase)
            : text.Length >= pattern.Length - 1 && text.StartsWith(pattern[..star], StringComparison.OrdinalIgnoreCase) && text.EndsWith(pattern[(star + 1)..], StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Texts(JsonNode? value) =>
        (value is JsonArray list ? list.Select(Document.Text) : [Document.Text(value)]).OfType<string>();
}
