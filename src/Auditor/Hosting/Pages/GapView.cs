using Auditor.Hosting.Storage.Resources;

namespace Auditor.Hosting.Pages;

/// <summary>Something that was asked for and not read, or not in full.</summary>
internal sealed record GapView(string Target, string Type, bool IsEveryType, string Source, string Problem)
{
    public static GapView Of(CoverageRow row) => new(row.Target, row.Type, row.Type is "*", row.Source, row.Problem ?? "");
}
