using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;

namespace Auditor.Reporting.Html;

/// <summary>Makes the views of a result's findings, each when it is asked for.</summary>
internal sealed class FindingViews(AuditResult result, ReportContext context)
{
    private readonly Dictionary<string, PolicyDescription> _policies = result.Policies.DistinctBy(policy => policy.Id, StringComparer.Ordinal).ToDictionary(policy => policy.Id, StringComparer.Ordinal);

    private readonly ILookup<(string, string?, string), Difference> _drift = (result.Drift?.Differences ?? [])
        .SelectMany(difference => difference.Policies.Select(policy => (policy, difference)))
        .ToLookup(one => (one.policy, one.difference.Resource.Stack, one.difference.Resource.LogicalId), one => one.difference);

    private readonly DateOnly _today = DateOnly.FromDateTime(result.Time.UtcDateTime);

    /// <summary>The findings as the page orders them: what nobody accepted first, then by outcome and severity.</summary>
    public static ImmutableArray<Finding> InOrder(AuditResult result) =>
    [
        .. result.Findings
            .OrderBy(finding => finding.Waiver is not null)
            .ThenByDescending(finding => finding.Outcome)
            .ThenByDescending(finding => finding.Severity),
    ];

    public PolicyDescription? Describe(string policy) => _policies.GetValueOrDefault(policy);

    public FindingView Of(Finding finding) => FindingView.Of(finding, Describe(finding.Policy), context, _today) with { Drift = DriftOf(finding) };

    // What was made to differ breaks the policy now; what is pending would.
    private ImmutableArray<FindingDriftView> DriftOf(Finding finding) =>
    [
        .. _drift[(finding.Policy, finding.Resource.Stack, finding.Resource.LogicalId)]
            .Where(difference => finding.Resource.Account is null || (finding.Resource.Account == difference.Resource.Account && finding.Resource.Region == difference.Resource.Region))
            .Select(FindingDriftView.Of),
    ];
}
