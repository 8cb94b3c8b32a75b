using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Api.Resources;

/// <summary>A live resource.</summary>
internal static class ResourceShape
{
    public static JsonShape<ResourceRow> Row { get; } = new JsonShape<ResourceRow>("resourceRow", "A live resource, as lists have it.")
        .Text("account", "The account.", row => row.Account)
        .Text("key", "What it goes by here.", row => row.Key)
        .Text("type", "The CloudFormation type.", row => row.Type)
        .Text("name", "What a person calls it.", row => row.Name)
        .OptionalText("region", "The region.", row => row.Region.Length == 0 ? null : row.Region)
        .OptionalText("stack", "The stack.", row => row.Stack.Length == 0 ? null : row.Stack)
        .OptionalText("environment", "The environment.", row => row.Environment.Length == 0 ? null : row.Environment)
        .Time("changedAt", "When a scan first saw it as it is.", row => row.ChangedAt);

    public static JsonShape<Storage.Page<ResourceRow>> Page { get; } = PageShape.Of(Row, "resourcePage", "A part of the list of live resources.");

    public static JsonShape<ResourceDetail> Detail { get; } = new JsonShape<ResourceDetail>("resourceDetail", "A live resource with its properties.")
        .One("row", "As lists have it.", Row, detail => detail.Row)
        .One("resource", "As the scan read it; secrets are hashes.", SnapshotShape.Resource, detail => detail.Resource);
}
