using Auditor.Hosting.Storage.Findings;
using Microsoft.Extensions.Primitives;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>The policies by which findings can be asked for: those that there are, and those of findings, which may be there no more.</summary>
internal sealed class KnownPolicies(HostSettings settings, FindingStore findings)
{
    /// <summary>Those that an address may name.</summary>
    /// <param name="asked">What it names; findings are looked at only where that is not among the policies that there are.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyCollection<string>> ForAsync(StringValues asked, CancellationToken cancellation)
    {
        var current = settings.Request.Policies.Ids;
        if (asked.All(id => id is null || current.Contains(id, StringComparer.Ordinal)))
        {
            return current;
        }

        var facets = await findings.FacetsAsync(new FindingQuery { States = [FindingState.Open, FindingState.Waived] }, cancellation);
        return [.. current.Concat(facets.Policies.Select(facet => facet.Value)).Distinct(StringComparer.Ordinal)];
    }
}
