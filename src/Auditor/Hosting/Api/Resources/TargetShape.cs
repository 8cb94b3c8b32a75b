using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Api.Resources;

/// <summary>An account that is scanned.</summary>
internal static class TargetShape
{
    public static JsonShape<TargetRow> Row { get; } = new JsonShape<TargetRow>("account", "An account, with what its last scan came to.")
        .Text("account", "The number.", target => target.Account)
        .OptionalText("name", "What the organization calls it.", target => target.Name)
        .Truth("isActive", "Whether it is still among those to scan.", target => target.IsActive)
        .Time("firstSeen", "When it was first among them.", target => target.FirstSeen)
        .OptionalNumber("lastScan", "The last scan that came to a result.", target => target.LastScan)
        .OptionalTime("lastScanTime", "The time that its result states.", target => target.LastScanTime)
        .OptionalTime("lastStarted", "When the last scan was begun, whatever it came to.", target => target.LastStarted)
        .Truth("isRunning", "Whether it is being scanned.", target => target.IsRunning)
        .OptionalText("problem", "Why the last scan failed; null where it did not.", target => target.Problem)
        .Number("resources", "Resources that its last scan read.", target => target.Resources)
        .Number("gaps", "How much was asked for and not read, or not in full.", target => target.Gaps)
        .Number("critical", "Open and critical.", target => target.Critical)
        .Number("high", "Open and high.", target => target.High)
        .Number("medium", "Open and medium.", target => target.Medium)
        .Number("low", "Open and low.", target => target.Low)
        .Number("waived", "What a waiver accepts.", target => target.Waived);

    public static JsonShape<IReadOnlyList<TargetRow>> List { get; } = ListShape.Of(Row, "accountList", "The accounts, by number.");
}
