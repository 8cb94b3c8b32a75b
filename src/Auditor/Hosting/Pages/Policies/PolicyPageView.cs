using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>Everything about a policy.</summary>
internal sealed record PolicyPageView
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Service { get; init; }

    public required string Severity { get; init; }

    /// <summary>What <c>policies.json</c> says of it, a few words each.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    public required string FindingsPath { get; init; }

    public required ImmutableArray<CountView> Counts { get; init; }

    public required string Rationale { get; init; }

    public required string Remediation { get; init; }

    public required ImmutableArray<string> Types { get; init; }

    public required ImmutableArray<BrokenPlaceView> Accounts { get; init; }

    /// <summary>How many places more there are, in words, or null.</summary>
    public required string? MoreAccounts { get; init; }

    public required ImmutableArray<ParameterView> Parameters { get; init; }

    public required ImmutableArray<SupportedFrameworkView> Frameworks { get; init; }

    public required ImmutableArray<ExampleView> Examples { get; init; }
}
