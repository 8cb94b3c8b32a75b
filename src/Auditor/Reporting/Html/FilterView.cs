using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Html;

/// <summary>A choice among the findings.</summary>
/// <param name="Name">The finding's datum that it filters by.</param>
/// <param name="Label">What the reader sees.</param>
/// <param name="Options">What can be chosen.</param>
internal sealed record FilterView(string Name, string Label, ImmutableArray<string> Options)
{
    /// <summary>The filters that tell some findings from others.</summary>
    public static ImmutableArray<FilterView> Of(IReadOnlyList<Finding> findings, AuditResult result)
    {
        ImmutableArray<string> Sorted(Func<Finding, string> read) => [.. findings.Select(read).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var baseline = Sorted(finding => finding.Baseline ?? "").Where(state => state.Length > 0);
        FilterView[] filters =
        [
            new("severity", "Severity", [.. findings.Select(finding => finding.Severity).Distinct().OrderDescending().Select(Words.Of)]),
            new("environment", "Environment", Sorted(finding => FindingView.NameOf(finding.Resource.Environment))),
            new("account", "Account", Sorted(finding => FindingView.AccountOf(finding.Resource))),
            new("service", "Service", Sorted(finding => FindingView.ServiceOf(finding.Resource.Type))),
            new("policy", "Policy", Sorted(finding => finding.Policy)),
            new("framework", "Framework", [.. result.Frameworks.Select(framework => framework.Name)]),
            new("outcome", "Outcome", [.. findings.Select(finding => finding.Outcome).Distinct().OrderDescending().Select(outcome => outcome is Outcome.NonCompliant ? "non-compliant" : "unknown")]),
            new("state", "State", ["open", "blocking", "waived", .. baseline]),
        ];
        return [.. filters.Where(filter => filter.Options.Length > 1)];
    }
}
