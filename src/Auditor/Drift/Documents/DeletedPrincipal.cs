using System.Buffers;
using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>
/// Tells the id that AWS shows in place of a user or role that was deleted. Source: IAM user guide, "AWS JSON policy elements: Principal" and "IAM
/// identifiers".
/// </summary>
internal static class DeletedPrincipal
{
    private const int ShortestId = 16;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>A sentence that says so of a difference of a policy document's statements; null where it has no such id.</summary>
    /// <param name="path">Where the difference is, or null.</param>
    /// <param name="actual">What is there, or null.</param>
    public static string? Hint(string? path, Node? actual) => path?.Contains("/Statement", StringComparison.Ordinal) is true && actual is not null && Find(actual, 0) is { } id
        ? $"{id} is what AWS shows of a {Kind(id)} that was deleted: the statement no longer applies to one of that name, even if it is made again, until the policy is saved anew."
        : null;

    private static string? Find(Node node, int depth) => node switch
    {
        ScalarNode { Text: var text } => IsId(text) ? text : null,
        ListNode list when depth < 4 => list.Items.Select(item => Find(item, depth + 1)).FirstOrDefault(id => id is not null),
        MapNode map when depth < 4 => map.Entries.Select(entry => Find(entry.Value, depth + 1)).FirstOrDefault(id => id is not null),
        _ => null,
    };

    private static bool IsId(string text) =>
        text.Length >= ShortestId && (text.StartsWith("AIDA", StringComparison.Ordinal) || text.StartsWith("AROA", StringComparison.Ordinal)) && !text.AsSpan().ContainsAnyExcept(IdCharacters);

    private static string Kind(string id) => id.StartsWith("AIDA", StringComparison.Ordinal) ? "user" : "role";
}
