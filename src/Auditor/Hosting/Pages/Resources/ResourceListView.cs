using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Resources;

/// <summary>The resources.</summary>
internal sealed record ResourceListView
{
    public required ImmutableArray<InputView> Inputs { get; init; }

    public required ImmutableArray<ChoiceView> Choices { get; init; }

    public required bool IsFiltered { get; init; }

    public required ImmutableArray<ResourceLineView> Resources { get; init; }

    public required string? First { get; init; }

    public required string? Next { get; init; }
}
