using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting;

/// <summary>Estimates of one environment that miss an objective, or of which it is not known, for the same reason and with the same remedy.</summary>
/// <param name="First">The first of them, which speaks for all.</param>
/// <param name="Disruptions">The disruptions, in the order of their reach.</param>
/// <param name="Resources">The names of the resources.</param>
internal sealed record RecoveryGap(RecoveryEstimate First, ImmutableArray<string> Disruptions, ImmutableArray<string> Resources)
{
    /// <summary>The gaps, misses first, in the order of the estimates.</summary>
    public static ImmutableArray<RecoveryGap> Of(IReadOnlyCollection<RecoveryEstimate> estimates)
    {
        var names = new ResourceNames(estimates.Select(estimate => estimate.Resource));
        return
        [
            .. estimates
                .Where(estimate => estimate is { Outcome: Outcome.NonCompliant or Outcome.Unknown, Target: not null })
                .GroupBy(estimate => (estimate.Outcome, estimate.Component, estimate.Objective, estimate.Target, estimate.Rule, estimate.Advice, Changes: string.Join('\n', estimate.Changes)))
                .OrderByDescending(group => group.Key.Outcome)
                .Select(group => new RecoveryGap(
                    group.First(),
                    [.. group.Select(estimate => estimate.Disruption).Distinct(StringComparer.Ordinal).OrderBy(disruption => Array.IndexOf(RecoveryOrder.Disruptions, disruption))],
                    [.. group.Select(estimate => names.Of(estimate.Resource)).Distinct(StringComparer.Ordinal)])),
        ];
    }
}
