using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>
/// A text with values in it: <c>arn:{partition}:s3:::{BucketName}</c>. A path is looked for in the properties first, which are the same whoever told
/// them, then in the document; <c>{account}</c>, <c>{region}</c>, <c>{partition}</c> and <c>{urlSuffix}</c> are the context's.
/// </summary>
internal sealed class ValueTemplate
{
    private readonly string _text;

    // Texts and paths by turns, beginning with a text.
    private readonly ImmutableArray<string> _texts;
    private readonly ImmutableArray<DocumentPath> _paths;

    private ValueTemplate(string text)
    {
        _text = text;
        var texts = ImmutableArray.CreateBuilder<string>();
        var paths = ImmutableArray.CreateBuilder<DocumentPath>();
        var rest = text;
        while (rest.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = rest.IndexOf('}', open);
            texts.Add(rest[..open]);
            paths.Add(close > open ? DocumentPath.Parse(rest[(open + 1)..close]) : throw new InvalidDataException($"\"{text}\" opens a brace that it does not close"));
            rest = rest[(close + 1)..];
        }

        texts.Add(rest);
        _texts = texts.ToImmutable();
        _paths = paths.ToImmutable();
    }

    /// <exception cref="InvalidDataException">It is none.</exception>
    public static ValueTemplate Parse(string text) => new(text);

    /// <summary>The same, where a text without braces is a path.</summary>
    public static ValueTemplate OfPathOrText(string text) => new(text.Contains('{', StringComparison.Ordinal) ? text : $"{{{text}}}");

    /// <summary>The text, or null where one of its values is not there or was not read.</summary>
    public string? Of(JsonObject? properties, JsonObject document, MappingContext context)
    {
        var result = _texts[0];
        for (var at = 0; at < _paths.Length; at++)
        {
            if (Value(_paths[at], properties, document, context) is not { } value)
            {
                return null;
            }

            result += value + _texts[at + 1];
        }

        return result;
    }

    /// <summary>The text, or what stands at the one path that it is, whatever that is; null where it is not there or was not read.</summary>
    public JsonNode? Value(JsonObject properties, JsonObject document, MappingContext context) =>
        Of(properties, document, context) is { } text ? JsonValue.Create(text)
        : _paths is [var path] && _texts is ["", ""] && (path.Read(properties) ?? path.Read(document)) is { } value && !UnreadMarker.Is(value) ? value
        : null;

    /// <summary>The marker of one of its values that was not read, or null.</summary>
    public JsonNode? Unread(JsonObject? properties, JsonObject document) =>
        _paths.SelectMany(path => new[] { path.Read(properties), path.Read(document) }).FirstOrDefault(UnreadMarker.Is);

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static string? Value(DocumentPath path, JsonObject? properties, JsonObject document, MappingContext context) => path.ToString() switch
    {
        "account" => context.Account,
        "region" => context.Region,
        "partition" => context.Partition,
        "urlSuffix" => context.UrlSuffix,
        _ => Document.Text(path.Read(properties)) ?? Document.Text(path.Read(document)),
    };
}
