using System.Text.Json;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Auditor.Hosting.Api;

/// <summary>What a call sends: a JSON object of a few members.</summary>
internal sealed class ApiBody
{
    private const int Deepest = 4;

    private readonly JsonElement _object;

    private ApiBody(JsonElement element) => _object = element;

    /// <summary>Reads what was sent; nothing at all stands for an empty object.</summary>
    /// <param name="context">The call.</param>
    /// <param name="names">The members that there may be.</param>
    /// <exception cref="ApiProblemException">It is no such object.</exception>
    public static async Task<ApiBody> ReadAsync(HttpContext context, params string[] names)
    {
        // A form, which any site can make a browser send, is not taken for JSON.
        if (!context.Request.HasJsonContentType() && (context.Request.ContentType is not null || context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true }))
        {
            throw new ApiProblemException("send JSON: Content-Type: application/json", StatusCodes.Status415UnsupportedMediaType);
        }

        if (context.Request.ContentType is null)
        {
            return new(default);
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, new() { MaxDepth = Deepest }, context.RequestAborted);
            var element = document.RootElement.Clone();
            if (element.ValueKind is not JsonValueKind.Object)
            {
                throw new ApiProblemException("send a JSON object");
            }

            var strange = element.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal));
            return strange is null ? new(element) : throw new ApiProblemException($"there is no member \"{Printable.Of(strange)}\", but {string.Join(", ", names)}{Suggestion.For(strange, names)}");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // The latter is of names with half a character.
            throw new ApiProblemException("this is no JSON");
        }
    }

    /// <summary>A text, or null where it is not there or null.</summary>
    public string? Text(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => TextOf(name, text),
        _ => throw new ApiProblemException($"{name} is a text"),
    };

    /// <summary>A whole number, or null.</summary>
    public int? Number(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var whole) => whole,
        _ => throw new ApiProblemException($"{name} is a whole number"),
    };

    /// <summary>Texts; none where the member is not there.</summary>
    public IReadOnlyList<string> Texts(string name) => Find(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String) => [.. list.EnumerateArray().Select(item => TextOf(name, item))],
        _ => throw new ApiProblemException($"{name} is a list of texts"),
    };

    private static string TextOf(string name, JsonElement element)
    {
        try
        {
            if (element.GetString() is { } text && !text.Contains('\0'))
            {
                return text;
            }
        }
        catch (InvalidOperationException)
        {
            // Half a character is told as one that no text has.
        }

        throw new ApiProblemException($"{name} has a character that no text has");
    }

    private JsonElement? Find(string name) =>
        _object.ValueKind is JsonValueKind.Object && _object.TryGetProperty(name, out var element) && element.ValueKind is not JsonValueKind.Null ? element : null;
}
