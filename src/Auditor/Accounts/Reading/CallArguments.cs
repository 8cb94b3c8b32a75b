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
        Templates.GetOrAdd(template.GetValue<string>(), ValueTemplate.Parse).Of(null, document?.Content ?? [], context);
}
