using System.Collections.Immutable;

namespace Auditor.Reporting.Html;

/// <summary>A choice among the findings.</summary>
/// <param name="Name">The finding's datum that it filters by.</param>
/// <param name="Label">What the reader sees.</param>
/// <param name="Options">What can be chosen.</param>
internal sealed record FilterView(string Name, string Label, ImmutableArray<string> Options)
{
    private static readonly string[] _severities = ["critical", "high", "medium", "low"];

    public static ImmutableArray<FilterView> Of(ImmutableArray<FindingView> findings)
    {
        ImmutableArray<string> Sorted(Func<FindingView, string> read) => [.. findings.Select(read).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return
        [
            new("environment", "Environment", Sorted(finding => finding.Environment)),
            new("severity", "Severity", [.. _severities.Where(severity => findings.Any(finding => finding.Severity == severity))]),
            new("outcome", "Outcome", Sorted(finding => finding.Outcome)),
            new("service", "Service", Sorted(finding => finding.Service)),
            new("policy", "Policy", Sorted(finding => finding.Policy)),
            new("state", "State", ["open", "blocking", "waived"]),
        ];
    }
}
