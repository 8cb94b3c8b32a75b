using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Scans;

/// <summary>The scans.</summary>
internal sealed record ScanListView
{
    public required string Lead { get; init; }

    public required ScanFormView? Scan { get; init; }

    /// <summary>What was just asked for, in a sentence, or null.</summary>
    public required string? Said { get; init; }

    public required ImmutableArray<ChoiceView> Choices { get; init; }

    public required string Account { get; init; }

    public required bool IsFiltered { get; init; }

    /// <summary>Whether a scan that begins, of the account where one is chosen, stands in it first.</summary>
    public required bool ShowsNew { get; init; }

    public required ImmutableArray<ScanLineView> Scans { get; init; }

    public required string? First { get; init; }

    public required string? Next { get; init; }
}
