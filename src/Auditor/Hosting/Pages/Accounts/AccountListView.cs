using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Accounts;

/// <summary>The accounts.</summary>
internal sealed record AccountListView
{
    public required string Lead { get; init; }

    public required string Text { get; init; }

    public required ImmutableArray<ChoiceView> Choices { get; init; }

    public required string Count { get; init; }

    public required bool IsFiltered { get; init; }

    public required ScanFormView? Scan { get; init; }

    public required ImmutableArray<AccountLineView> Accounts { get; init; }

    /// <summary>How many more there are, in words, or null.</summary>
    public required string? More { get; init; }
}
