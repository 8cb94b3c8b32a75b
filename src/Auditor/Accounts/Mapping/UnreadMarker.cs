using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>
/// What stands in a document, or in properties made from it, in place of what a call failed to answer:
/// <c>{"$unread": "kms:GetKeyPolicy was denied in 123456789012/us-east-1: …"}</c>.
/// </summary>
internal static class UnreadMarker
{
    /// <summary>Its only member.</summary>
    public const string Member = "$unread";

    public static JsonObject Of(string reason) => new() { [Member] = reason };

    public static bool Is([NotNullWhen(true)] JsonNode? node) => Reason(node) is not null;

    /// <summary>Why it was not read; null of anything else.</summary>
    public static string? Reason(JsonNode? node) =>
        node is JsonObject { Count: 1 } marker && marker.TryGetPropertyValue(Member, out var reason) && reason is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
