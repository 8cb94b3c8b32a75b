using Policies.Model;

namespace Auditor.Drift.Inventory;

/// <summary>The policy that SNS gives every topic: its one statement allows what the account of the topic does itself.</summary>
internal static class DefaultTopicPolicy
{
    private const string Sid = "__default_statement_ID";
    private const string Owner = "AWS:SourceOwner";

    /// <summary>Whether a topic's policy is that and nothing more.</summary>
    public static bool Is(ResourceDefinition policy) =>
        (policy.Properties as MapNode)?["PolicyDocument"] is MapNode document
        && Only(document["Statement"]) is { } statement
        && Text(statement["Sid"]) == Sid
        && Text(statement["Effect"]) == "Allow"
        && statement["Condition"] is MapNode { Entries: [{ Key: "StringEquals", Value: MapNode { Entries: [{ Key: Owner } owner] } }] }
        && Text(owner.Value) == policy.Origin.Account;

    private static MapNode? Only(Node? statements) => statements switch
    {
        ListNode { Items: [MapNode only] } => only,
        MapNode only => only,
        _ => null,
    };

    private static string? Text(Node? node) => (node as ScalarNode)?.Text;
}
