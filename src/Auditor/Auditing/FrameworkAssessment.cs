using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Auditing;

/// <summary>Sums up by control what policies came to. A control looks no better than what was looked at for it.</summary>
/// <param name="policies">The policies that took part.</param>
/// <param name="isUnread">Whether a part of what the policy of an id judges was not read.</param>
internal sealed class FrameworkAssessment(IEnumerable<PolicyDescription> policies, Func<string, bool> isUnread)
{
    private readonly Dictionary<string, PolicyDescription> _policies = policies.ToDictionary(policy => policy.Id, StringComparer.Ordinal);

    public FrameworkResult Assess(FrameworkCoverage coverage) => new(
        coverage.Framework.Name,
        coverage.Framework.Version,
        coverage.Framework.IsComplete,
        [.. coverage.Controls.Select(Assess)]);

    private ControlResult Assess(ControlCoverage coverage)
    {
        var tookPart = coverage.Policies.Select(policy => _policies.GetValueOrDefault(policy)).OfType<PolicyDescription>().ToList();
        var counts = tookPart.Aggregate(PolicyCounts.None, (sum, policy) => sum + policy.Counts);
        ImmutableArray<string> notSelected = [.. coverage.Policies.Where(policy => _policies.GetValueOrDefault(policy) is not { NotIn.IsEmpty: true })];
        var outcome = counts switch
        {
            _ when coverage.Policies.IsEmpty => ControlOutcome.NotCovered,
            _ when tookPart.Count == 0 => ControlOutcome.NotSelected,
            { NonCompliant: > 0 } => ControlOutcome.NonCompliant,
            { Unknown: > 0 } or { Failed: > 0 } => ControlOutcome.Unknown,
            _ when tookPart.Exists(policy => isUnread(policy.Id)) => ControlOutcome.Unknown,
            _ when !notSelected.IsEmpty => ControlOutcome.NotSelected,
            { Waived: > 0 } => ControlOutcome.Waived,
            { Compliant: > 0 } => ControlOutcome.Compliant,
            _ => ControlOutcome.NotApplicable,
        };
        return new(coverage.Control.Id, coverage.Control.Title, outcome, coverage.IsPartial, coverage.Policies, notSelected, counts);
    }
}
