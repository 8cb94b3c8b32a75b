using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading;

/// <summary>Fills the arguments of a call from what was read before.</summary>
internal static class CallArguments
{
    private static readonly ConcurrentDictionary<string, ValueTemplate> Templates = new(StringComparer.Ordinal);

    /// <summary>The arguments of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="about">The documents that it is about: one, those of a batch, or none.</param>
    /// <param name="more">Arguments beside the call's own, or null.</param>
    /// <param name="context">Whose account, and where.</param>
    /// <returns>The arguments; null where one of them is not known, so that there is nothing to ask.</returns>
    public static JsonObject? Fill(ReadCall call, IReadOnlyList<ReadDocument> about, JsonObject? more, MappingContext context)
    {
        var filled = new JsonObject();
        foreach (var (name, value) in call.Arguments)
        {
            var argument = Fill(value, about, context, out var isKnown);
            if (!isKnown)
            {
                return null;
            }

            filled[name] = argument;
        }

        foreach (var (name, value) in more ?? [])
        {
            filled[name] = value?.DeepClone();
        }

        return filled;
    }

    /// <summary>The marker of an argument that is not known because what would tell it was not read, or null.</summary>
    public static JsonNode? Unread(ReadCall call, ReadDocument document) =>
        call.Arguments.Select(argument => argument.Value).OfType<JsonValue>().Where(IsTemplate).Select(template => Template(template).Unread(null, document.Content)).FirstOrDefault(marker => marker is not null);

    private static JsonNode? Fill(JsonNode? value, IReadOnlyList<ReadDocument> about, MappingContext context, out bool isKnown)
    {
        isKnown = true;
        switch (value)
        {
            case JsonArray list when list is [JsonValue only] && IsTemplate(only):
                var several = about.Select(document => Text(only, document, context)).ToList();
                isKnown = several.TrueForAll(text => text is not null);
                return new JsonArray([.. several.Select(text => (JsonNode?)text)]);
            case JsonValue text when IsTemplate(text):
                var one = Text(text, about.Count > 0 ? about[0] : null, context);
                isKnown = one is not null;
                return one;
            default:
                return value?.DeepClone();
        }
    }

    private static bool IsTemplate(JsonValue value) => value.TryGetValue(out string? text) && text.Contains('{', StringComparison.Ordinal);

    private static string? Text(JsonValue template, ReadDocument? document, MappingContext context) =>
        Template(template).Of(null, document?.Content ?? [], context);

    private static ValueTemplate Template(JsonValue text) => Templates.GetOrAdd(text.GetValue<string>(), ValueTemplate.Parse);
}
