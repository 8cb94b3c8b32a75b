using System.Collections.Immutable;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Findings;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>Reads what findings can be filtered by.</summary>
internal sealed class FindingFacetReader(Store store, VersionedMemory memory)
{
    /// <summary>What can be chosen of a list.</summary>
    /// <param name="states">The states that it is of.</param>
    /// <param name="outcomes">The outcomes that it is of, whatever is chosen; empty for all.</param>
    /// <param name="request">The page that needs it.</param>
    public Task<FindingFacets> ReadAsync(ImmutableArray<FindingState> states, ImmutableArray<string> outcomes, PageRequest request) => memory.ReadAsync(
        request,
        ("facets", string.Join(',', states), string.Join(',', outcomes)),
        () => store.Findings.FacetsAsync(new() { States = states, Outcomes = outcomes }, CancellationToken.None));
}
