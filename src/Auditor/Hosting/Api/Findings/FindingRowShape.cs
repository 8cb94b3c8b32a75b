using Auditor.Hosting.Filters;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Api.Findings;

/// <summary>A finding or a difference with its history, in lists and alone. What it says itself is in the shape that results give it.</summary>
internal static class FindingRowShape
{
    private static readonly string?[] EventKinds = ["opened", "reopened", "resolved", "changed", "waived", "unwaived", "notLookedAt", "lookedAtAgain"];

    private static readonly JsonShape<FindingEvent> Event = new JsonShape<FindingEvent>("findingEvent", "Something that happened to a finding or a difference.")
        .Time("time", "When.", one => one.Time)
        .Number("scan", "The scan that told.", one => one.Scan)
        .Word("kind", "What happened.", EventKinds, one => EventKinds[(int)one.Kind])
        .OptionalText("what", "Of a change, what is another: outcome, severity, evidence or waiver.", one => one.What)
        .OptionalText("before", "What it was.", one => one.Before)
        .OptionalText("after", "What it is.", one => one.After);

    /// <summary>A row of a list.</summary>
    public static JsonShape<FindingRow> Row { get; } = new JsonShape<FindingRow>("findingRow", "A finding or a difference, as lists have it.")
        .Text("account", "The account.", row => row.Account)
        .Text("id", "The identity within the account.", row => row.Id)
        .Word("state", "Where it stands.", [.. FindingFilter.StateWords], row => FindingFilter.StateWords[(int)row.State])
        .Text("policy", "The policy's id; of a difference its kind, such as drift-not-equal.", row => row.Rule)
        .Text("outcome", "NonCompliant or Unknown; of a difference its kind.", row => row.Outcome)
        .Word("severity", "How much it matters.", SharedShapes.Severities, row => Words.Of(row.Severity))
        .Text("title", "What should be.", row => row.Title)
        .Text("summary", "What is, in a line.", row => row.Summary)
        .OptionalText("environment", "The environment.", row => Known(row.Environment))
        .OptionalText("region", "The region.", row => Known(row.Region))
        .Text("type", "The resource's type.", row => row.Type)
        .OptionalText("stack", "The stack.", row => Known(row.Stack))
        .Text("name", "The resource as a person calls it.", row => row.Name)
        .OptionalText("resource", "The key of the resource, by which it is found among resources.", row => Known(row.Resource))
        .Time("firstSeen", "When a scan first saw it.", row => row.FirstSeen)
        .Time("openedAt", "When it was opened last; later than firstSeen where it was reopened.", row => row.OpenedAt)
        .Time("lastSeen", "When a scan last saw it.", row => row.LastSeen)
        .OptionalTime("resolvedAt", "When a scan looked again and found it no more.", row => row.ResolvedAt)
        .Number("timesOpened", "How often it was opened.", row => row.TimesOpened)
        .OptionalText("notLookedAt", "Why the latest scan did not look there; null where it did.", row => row.NotLookedAt)
        .OptionalDate("waiverExpires", "The last day of its waiver.", row => row.WaiverExpires);

    /// <summary>One, with everything.</summary>
    public static JsonShape<FindingDetail> Detail { get; } = new JsonShape<FindingDetail>("findingDetail", "All that is known of a finding or a difference.")
        .One("row", "As lists have it.", Row, detail => detail.Row)
        .Optional("finding", "The finding as results have it; null of a difference.", ResultShape.Finding, detail => detail.Finding)
        .Optional("difference", "The difference as results have it; null of a finding.", DriftShapes.Difference, detail => detail.Difference)
        .Many("history", "What happened to it, the oldest first.", Event, detail => detail.Events);

    private static string? Known(string text) => text.Length == 0 ? null : text;
}
