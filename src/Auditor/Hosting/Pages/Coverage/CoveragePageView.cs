using System.Collections.Immutable;
using Auditor.Reporting.Html;

namespace Auditor.Hosting.Pages.Coverage;

/// <summary>What was not looked at; of one account, also what was.</summary>
internal sealed record CoveragePageView
{
    public required string Count { get; init; }

    public required bool HasGaps { get; init; }

    public required string Account { get; init; }

    public required ImmutableArray<OptionView> Accounts { get; init; }

    public required ImmutableArray<GapView> Gaps { get; init; }

    public required ImmutableArray<CoverageView> Read { get; init; }

    public required string? First { get; init; }

    public required string? Next { get; init; }
}
