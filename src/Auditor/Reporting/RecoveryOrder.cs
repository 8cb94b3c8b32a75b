using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting;

/// <summary>Orders recovery estimates from the best to the worst: what misses its objective, then what is not known, then the longest interval.</summary>
internal sealed class RecoveryOrder : IComparer<RecoveryEstimate>
{
    /// <summary>The disruptions in the order of their reach.</summary>
    public static readonly string[] Disruptions = ["application", "infrastructure", "zone", "region"];

    public static RecoveryOrder Instance { get; } = new();

    /// <summary>The worst of several for one disruption; the first where several are equally bad.</summary>
    public static RecoveryEstimate? Worst(IEnumerable<RecoveryEstimate> estimates) =>
        estimates.Aggregate((RecoveryEstimate?)null, (worst, next) => worst is null || Instance.Compare(next, worst) > 0 ? next : worst);

    public int Compare(RecoveryEstimate? x, RecoveryEstimate? y)
    {
        var (one, other) = (Rank(x!), Rank(y!));
        return one.CompareTo(other);
    }

    private static (int Outcome, int Kind, TimeSpan Most) Rank(RecoveryEstimate estimate) => (
        estimate.Outcome switch { Outcome.NonCompliant => 3, Outcome.Unknown => 2, Outcome.Compliant => 1, _ => 0 },
        estimate.Maximum is not null ? 0 : estimate.Minimum is not null ? 1 : 2,
        estimate.Maximum ?? estimate.Minimum ?? TimeSpan.MaxValue);
}
