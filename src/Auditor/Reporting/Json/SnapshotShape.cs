using System.Text.Json.Nodes;
using Auditor.Snapshots;

namespace Auditor.Reporting.Json;

/// <summary>A live resource as <c>auditor scan --snapshot</c> keeps it.</summary>
internal static class SnapshotShape
{
    private static readonly JsonShape<UnreadProperty> UnreadShape = new JsonShape<UnreadProperty>("unreadProperty", "A property that was not read.", new("", ""))
        .Text("path", "The property's path in the resource.", unread => unread.Path, (unread, text) => unread with { Path = text })
        .Text("reason", "Why it was not read.", unread => unread.Reason, (unread, text) => unread with { Reason = text });

    public static JsonShape<SnapshotResource> Resource { get; } = new JsonShape<SnapshotResource>("snapshotResource", "A live resource as it was when it was read.", new(SharedShapes.NoResource, [], []))
        .OptionalText("environment", "The environment.", one => one.Resource.Environment, (one, text) => one with { Resource = one.Resource with { Environment = text } })
        .One("resource", "The resource.", SharedShapes.Resource, one => one.Resource, (one, part) => one with { Resource = part with { Environment = one.Resource.Environment } })
        .Value("properties", "Its properties in CloudFormation's shape, sha256:… in place of secrets and null in place of what was not read.", one => one.Properties, (one, node) => one with { Properties = node as JsonObject ?? [] })
        .Many("unread", "The properties that were not read.", UnreadShape, one => one.Unread, (one, parts) => one with { Unread = parts });
}
