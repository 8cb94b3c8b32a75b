using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>The findings of something by outcome, each count with the list of what it counts.</summary>
internal static class FindingCounts
{
    /// <summary>The counts; none where nothing was scanned yet.</summary>
    /// <param name="counts">The counts, or null.</param>
    /// <param name="query">Makes the address of the findings, to which the outcome is added.</param>
    public static ImmutableArray<CountView> Of(PolicyCounts? counts, Func<PageQuery> query) =>
    [
        CountView.Of("Non-compliant", counts?.NonCompliant ?? 0, "critical", query().With("outcome", "NonCompliant").ToString()),
        CountView.Of("Unknown", counts?.Unknown ?? 0, "unknown", query().With("outcome", "Unknown").ToString()),
        CountView.Of("Waived", counts?.Waived ?? 0, "none", query().With("state", "waived").ToString()),
    ];
}
