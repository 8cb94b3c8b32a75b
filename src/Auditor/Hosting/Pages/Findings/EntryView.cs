using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>A finding or a difference in a list.</summary>
internal sealed record EntryView
{
    public required string Path { get; init; }

    /// <summary>The class that colours the chip.</summary>
    public required string State { get; init; }

    /// <summary>What the chip says.</summary>
    public required string Chip { get; init; }

    public required string Title { get; init; }

    /// <summary>The resource's name.</summary>
    public required string Name { get; init; }

    /// <summary>The resource's type.</summary>
    public required string Type { get; init; }

    /// <summary>The evidence in a line.</summary>
    public required string Summary { get; init; }

    /// <summary>What a person should know at first sight: waived, resolved, reopened, drift; or null.</summary>
    public required string? Tag { get; init; }

    public required string? Environment { get; init; }

    /// <summary>The account and region.</summary>
    public required string Place { get; init; }

    /// <summary>Opened, or resolved.</summary>
    public required string When { get; init; }

    public required TimeView Time { get; init; }

    public static EntryView Of(FindingRow row, DateTimeOffset now) => new()
    {
        Path = PageQuery.Path("findings", row.Account, row.Id),
        State = row.State is not FindingState.Open ? "none" : row.Outcome is "Unknown" ? "unknown" : Words.Of(row.Severity),
        Chip = row.Outcome is "Unknown" ? "unknown" : Words.Of(row.Severity),
        Title = row.Title,
        Name = row.Name,
        Type = row.Type,
        Summary = row.Summary,
        Tag = row switch
        {
            { State: FindingState.Waived } => "waived",
            { State: FindingState.Resolved } => "resolved",
            { NotLookedAt: not null } => "not looked at",
            { TimesOpened: > 1 } => "reopened",
            { Outcome: "PendingChange" } => "pending",
            { Kind: not null } => "drift",
            _ => null,
        },
        Environment = row.Environment is "" ? null : row.Environment,
        Place = row.Region is "" ? row.Account : $"{row.Account} {row.Region}",
        When = row.State is FindingState.Resolved ? "resolved" : "opened",
        Time = TimeView.Of(row is { State: FindingState.Resolved, ResolvedAt: { } resolved } ? resolved : row.OpenedAt, now),
    };
}
