using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>The list of findings.</summary>
internal sealed record FindingListView
{
    public required string Heading { get; init; }

    public required string Lead { get; init; }

    /// <summary>The page itself, without filters.</summary>
    public required string Path { get; init; }

    public required string Text { get; init; }

    public required ImmutableArray<OptionView> Severities { get; init; }

    public required ImmutableArray<ChoiceView> Choices { get; init; }

    /// <summary>The filters that have too many values for a choice.</summary>
    public required ImmutableArray<InputView> Inputs { get; init; }

    /// <summary>Whether one of these is set, beside the search and the severity.</summary>
    public required bool HasMore { get; init; }

    /// <summary>The filters that only links set, and the form keeps.</summary>
    public required ImmutableArray<OptionView> Kept { get; init; }

    public required ImmutableArray<ChosenView> Chosen { get; init; }

    public required string Count { get; init; }

    public required bool IsFiltered { get; init; }

    public required ImmutableArray<EntryView> Entries { get; init; }

    /// <summary>What is said where there are none.</summary>
    public required string Nothing { get; init; }

    /// <summary>The first part of the list, or null where this is it.</summary>
    public required string? First { get; init; }

    /// <summary>The next part, or null.</summary>
    public required string? Next { get; init; }

    public required string Csv { get; init; }

    public required string Json { get; init; }
}
