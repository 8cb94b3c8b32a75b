using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Api.Resources;

/// <summary>What was asked for and read, or not and why.</summary>
internal static class CoverageShape
{
    public static JsonShape<CoverageRow> Row { get; } = new JsonShape<CoverageRow>("coverageRow", "What was asked for of an account and read, or not and why.")
        .Text("account", "The account.", row => row.Account)
        .Text("target", "The account, or the account and region.", row => row.Target)
        .Text("type", "The resource type, or *.", row => row.Type)
        .Text("source", "config, api or template.", row => row.Source)
        .Number("read", "How many resources were read.", row => row.Read)
        .OptionalText("problem", "Why nothing or not everything was read.", row => row.Problem)
        .OptionalTime("asOf", "As of when, where that is not the time of the scan.", row => row.AsOf)
        .OptionalText("note", "Why AWS Config was not read, where it could have been.", row => row.Note);

    public static JsonShape<Storage.Page<CoverageRow>> Page { get; } = PageShape.Of(Row, "coveragePage", "A part of what was not read, or not in full.");

    public static JsonShape<IReadOnlyList<CoverageRow>> List { get; } = ListShape.Of(Row, "coverageList", "What was asked for of an account.");
}
