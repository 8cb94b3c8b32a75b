using Auditor.Auditing;
using Auditor.Hosting.Storage;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>Reads what policies came to.</summary>
internal sealed class PolicyCountsReader(Store store, VersionedMemory memory)
{
    public const int MostPlaces = 50;

    public Task<PolicyTotals> ReadAsync(PageRequest request) => memory.ReadAsync(request, "policies", async () =>
        new PolicyTotals((await store.Posture.PoliciesAsync(CancellationToken.None)).ToDictionary(policy => policy.Policy.Id, policy => policy.Policy.Counts, StringComparer.Ordinal)));

    /// <summary>Where a policy has findings, the most first.</summary>
    public Task<IReadOnlyList<PolicyPlace>> ReadPlacesAsync(string policy, PageRequest request) => memory.ReadAsync<IReadOnlyList<PolicyPlace>>(request, ("places", policy), async () =>
    [
        .. (await store.Posture.PlacesAsync(policy, CancellationToken.None))
            .GroupBy(count => (count.Account, count.Environment))
            .Select(group => new PolicyPlace(group.Key.Account, group.Key.Environment is "" ? null : group.Key.Environment, Sum(group)))
            .OrderByDescending(place => place.Counts.NonCompliant)
            .ThenByDescending(place => place.Counts.Unknown)
            .ThenBy(place => place.Account, StringComparer.Ordinal)
            .ThenBy(place => place.Environment, StringComparer.Ordinal),
    ]);

    private static PolicyCounts Sum(IEnumerable<Storage.Postures.PostureCount> counts)
    {
        var sum = PolicyCounts.None;
        foreach (var count in counts)
        {
            sum += count switch
            {
                { State: Storage.Findings.FindingState.Waived } => PolicyCounts.None with { Waived = (int)count.Count },
                { Outcome: "Unknown" } => PolicyCounts.None with { Unknown = (int)count.Count },
                _ => PolicyCounts.None with { NonCompliant = (int)count.Count },
            };
        }

        return sum;
    }
}
