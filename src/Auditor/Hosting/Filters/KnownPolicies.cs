using Auditor.Hosting.Storage.Postures;

namespace Auditor.Hosting.Filters;

/// <summary>The policies by which findings can be asked for: those that there are, and those that there were, whose findings are kept.</summary>
internal sealed class KnownPolicies(HostSettings settings, PostureStore postures)
{
    /// <summary>Those that an address may name.</summary>
    /// <param name="query">The address; the store is asked only where what it names is not among the policies that there are.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyCollection<string>> ForAsync(QueryReader query, CancellationToken cancellation)
    {
        var current = settings.Request.Policies.Ids;
        return query.Several("policy").All(id => current.Contains(id, StringComparer.Ordinal) || FindingFilter.DriftPolicies.Contains(id, StringComparer.Ordinal))
            ? current
            : [.. current.Union(await postures.PolicyIdsAsync(cancellation), StringComparer.Ordinal)];
    }
}
