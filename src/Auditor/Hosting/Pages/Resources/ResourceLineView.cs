using Auditor.Hosting.Storage.Resources;

namespace Auditor.Hosting.Pages.Resources;

/// <summary>A resource in a list.</summary>
internal sealed record ResourceLineView(string Path, string Name, string Type, string? Stack, string? Environment, string Account, string? Region, TimeView Changed)
{
    public static ResourceLineView Of(ResourceRow row, DateTimeOffset now) => new(
        PageQuery.Path("resources", row.Account, row.Key),
        row.Name,
        row.Type,
        row.Stack is "" ? null : row.Stack,
        row.Environment is "" ? null : row.Environment,
        row.Account,
        row.Region is "" ? null : row.Region,
        TimeView.Of(row.ChangedAt, now));
}
