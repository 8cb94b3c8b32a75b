using Auditor.Auditing;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>Reads what policies came to.</summary>
internal sealed class PolicyCountsReader
{
    public const int MostPlaces = 50;

    public Task<PolicyTotals> ReadAsync(CancellationToken cancellation) => Task.FromResult(new PolicyTotals(new Dictionary<string, PolicyCounts>(StringComparer.Ordinal)));

    public Task<IReadOnlyList<PolicyPlace>> ReadPlacesAsync(string policy, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PolicyPlace>>([]);
}
