using System.Collections.Immutable;
using Auditor.Hosting.Storage.Resources;

namespace Auditor.Hosting.Pages.Resources;

/// <summary>A resource in a list. Its name and its type are in parts after which a line may end.</summary>
internal sealed record ResourceLineView(string Path, ImmutableArray<string> Name, ImmutableArray<string> Type, string? Stack, string? Environment, string Account, string? Region, TimeView Changed)
{
    public static ResourceLineView Of(ResourceRow row, DateTimeOffset now) => new(
        PageQuery.Path("resources", row.Account, row.Key),
        BreakableName.PartsOf(row.Name),
        BreakableName.PartsOf(row.Type),
        row.Stack is "" ? null : row.Stack,
        row.Environment is "" ? null : row.Environment,
        row.Account,
        row.Region is "" ? null : row.Region,
        TimeView.Of(row.ChangedAt, now));
}
