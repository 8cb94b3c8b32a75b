using Auditor.Hosting.Storage.Findings;

namespace Auditor.Hosting.Filters;

/// <summary>The policies by which findings can be asked for: those that there are, and those of findings, which may be there no more.</summary>
internal sealed class KnownPolicies(HostSettings settings, FindingStore findings)
{
    /// <summary>Those that an address may name.</summary>
    /// <param name="query">The address; findings are looked at only where what it names is not among the policies that there are.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyCollection<string>> ForAsync(QueryReader query, CancellationToken cancellation)
    {
        var current = settings.Request.Policies.Ids;
        if (query.Several("policy").All(id => current.Contains(id, StringComparer.Ordinal)))
        {
            return current;
        }

        var facets = await findings.FacetsAsync(new FindingQuery { States = [FindingState.Open, FindingState.Waived] }, cancellation);
        return [.. current.Concat(facets.Policies.Select(facet => facet.Value)).Distinct(StringComparer.Ordinal)];
    }
}
