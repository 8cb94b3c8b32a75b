using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>The catalogue.</summary>
internal sealed record PolicyListView
{
    public required string Lead { get; init; }

    public required string Text { get; init; }

    public required ImmutableArray<ChoiceView> Choices { get; init; }

    public required string Count { get; init; }

    public required bool IsFiltered { get; init; }

    public required ImmutableArray<PolicyServiceView> Services { get; init; }
}
