using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Frameworks;

/// <summary>A framework with its controls.</summary>
/// <param name="Summary">What its controls came to.</param>
/// <param name="Choices">The filters.</param>
/// <param name="IsFiltered">Whether a filter hides controls.</param>
/// <param name="Count">How many controls are shown, in words.</param>
/// <param name="Controls">The controls that policies support.</param>
/// <param name="NotCovered">Those that none supports.</param>
/// <param name="NotCoveredCount">How many these are, in words.</param>
internal sealed record FrameworkPageView(
    FrameworkSummaryView Summary,
    ImmutableArray<ChoiceView> Choices,
    bool IsFiltered,
    string Count,
    ImmutableArray<ControlRowView> Controls,
    ImmutableArray<ControlRowView> NotCovered,
    string NotCoveredCount);
