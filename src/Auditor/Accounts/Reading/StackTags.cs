using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reading;

/// <summary>The tags of a resource, those of CloudFormation apart.</summary>
/// <param name="Stack">The name of the stack that made it, where CloudFormation says so.</param>
/// <param name="LogicalId">Its logical id there.</param>
/// <param name="Own">The other tags; null where none are known.</param>
/// <param name="Unread">Why they are not known, where the call that tells them failed.</param>
internal sealed record StackTags(string? Stack, string? LogicalId, IReadOnlyDictionary<string, string>? Own, string? Unread = null)
{
    private const string Prefix = "aws:";

    private static readonly string[] Members = ["Tags", "@tags", "TagSet", "TagList", ConfigItem.Tags];

    /// <summary>The tags in a document, where its list call or another one told them.</summary>
    public static StackTags Of(JsonObject document)
    {
        var told = Members.Select(name => Document.Member(document, name)).OfType<JsonArray>().FirstOrDefault();
        if (told is null)
        {
            return new(null, null, null, Members.Select(name => UnreadMarker.Reason(Document.Member(document, name))).FirstOrDefault(reason => reason is not null));
        }

        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in told.OfType<JsonObject>())
        {
            if (Document.Text(Document.Member(tag, "Key") ?? Document.Member(tag, "TagKey")) is { } key)
            {
                all[key] = Document.Text(Document.Member(tag, "Value") ?? Document.Member(tag, "TagValue")) ?? "";
            }
        }

        return new(
            all.GetValueOrDefault("aws:cloudformation:stack-name"),
            all.GetValueOrDefault("aws:cloudformation:logical-id"),
            all.Where(tag => !tag.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal));
    }
}
