using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Accounts.Reading;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Documents that stand in a text.</summary>
internal static class JsonDocuments
{
    /// <summary>The object or list of a text that holds JSON; an object or list itself; null of anything else.</summary>
    public static Node? Parse(Node node) => node switch
    {
        MapNode or ListNode => node,
        ScalarNode scalar when LooksLikeJson(scalar) => Parse(scalar.Text),
        _ => null,
    };

    /// <summary>Whether both are texts that may hold JSON.</summary>
    public static bool AreBoth(ScalarNode left, ScalarNode right) => LooksLikeJson(left) && LooksLikeJson(right);

    private static bool LooksLikeJson(ScalarNode scalar) => scalar.Kind is ScalarKind.Text && scalar.Text.AsSpan().TrimStart() is ['{' or '[', ..];

    private static Node? Parse(string text)
    {
        try
        {
            return LiveNode.Of(JsonNode.Parse(text));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
