using System.Collections.Immutable;

namespace Auditor.Hosting.Storage.Findings;

/// <summary>What findings of some states can be filtered by, the most frequent first.</summary>
internal sealed record FindingFacets
{
    public ImmutableArray<Facet> Severities { get; init; } = [];

    public ImmutableArray<Facet> Outcomes { get; init; } = [];

    public ImmutableArray<Facet> Policies { get; init; } = [];

    public ImmutableArray<Facet> Accounts { get; init; } = [];

    public ImmutableArray<Facet> Environments { get; init; } = [];

    public ImmutableArray<Facet> Regions { get; init; } = [];

    public ImmutableArray<Facet> Types { get; init; } = [];
}
