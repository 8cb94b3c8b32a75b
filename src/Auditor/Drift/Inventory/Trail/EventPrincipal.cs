using System.Text.Json.Nodes;

namespace Auditor.Drift.Inventory.Trail;

/// <summary>Names who made a call, from the identity that CloudTrail recorded with it.</summary>
internal static class EventPrincipal
{
    private static readonly string[] Sessions = ["assumed-role/", "federated-user/"];

    /// <summary>The name: of a user, of a role and its session (<c>Admin/alice@example.com</c>), of a service, or <c>root</c>; null where none is told.</summary>
    public static string? Of(JsonObject? identity) => identity is null ? null : Text(identity, "type") switch
    {
        "Root" => "root",
        "AWSService" => Text(identity, "invokedBy"),
        "AssumedRole" or "FederatedUser" => Session(Text(identity, "arn")) ?? Text(identity, "arn"),
        _ => Text(identity, "userName") ?? Text(identity, "arn") ?? Text(identity, "invokedBy"),
    };

    private static string? Session(string? arn) =>
        arn?.Split(':', 6) is [_, _, _, _, _, var named] && Array.Find(Sessions, kind => named.StartsWith(kind, StringComparison.Ordinal)) is { } kind ? named[kind.Length..] : null;

    private static string? Text(JsonObject item, string name) => item[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
