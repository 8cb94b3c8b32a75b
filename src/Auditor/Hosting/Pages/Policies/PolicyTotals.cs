using Auditor.Auditing;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>What each policy came to over all accounts.</summary>
internal sealed record PolicyTotals(IReadOnlyDictionary<string, PolicyCounts> Counts)
{
    /// <summary>The counts of a policy; null where it was not asked yet.</summary>
    public PolicyCounts? Of(string policy) => Counts.GetValueOrDefault(policy);
}
