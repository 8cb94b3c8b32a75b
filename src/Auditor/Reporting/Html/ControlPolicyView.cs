using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Reporting.Html;

/// <summary>A policy in the row of a control.</summary>
/// <param name="Id">The policy.</param>
/// <param name="TookPart">Whether it took part, and so stands in the table of policies.</param>
/// <param name="Looked">Whether it took part in an environment that was seen.</param>
/// <param name="Finding">The first of its findings on the page, or null.</param>
/// <param name="Findings">How many there are, in words.</param>
/// <param name="Filter">What shows its findings, as a query.</param>
/// <param name="Evidence">What its evaluations came to, in words.</param>
/// <param name="Note">Where it took no part, or null.</param>
internal sealed record ControlPolicyView(string Id, bool TookPart, bool Looked, string? Finding, string Findings, string Filter, string Evidence, string? Note)
{
    /// <summary>A policy that took no part.</summary>
    public static ControlPolicyView Absent(string id) => new(id, TookPart: false, Looked: false, null, "", "", "", "took no part");

    /// <summary>A policy that took part.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="environments">How many environments were seen.</param>
    /// <param name="findings">Its findings in the order of the page, waived ones last.</param>
    public static ControlPolicyView Of(PolicyDescription policy, int environments, IReadOnlyCollection<Finding> findings)
    {
        var open = findings.Count(finding => finding.Waiver is null);
        return new ControlPolicyView(
            policy.Id,
            TookPart: true,
            Looked: policy.NotIn.IsEmpty || policy.NotIn.Length < environments,
            findings.FirstOrDefault()?.Id,
            open > 0 ? Figures.Count(open, "finding") : $"{Figures.Number(findings.Count)} waived",
            $"state={(open > 0 ? "open" : "waived")}&policy={Uri.EscapeDataString(Printable.Of(policy.Id))}",
            EvidenceOf(policy.Counts),
            policy.NotIn.IsEmpty ? null : $"not in {string.Join(", ", policy.NotIn.Select(FindingView.NameOf))}");
    }

    private static string EvidenceOf(PolicyCounts counts)
    {
        (int Count, string Word)[] all = [(counts.NonCompliant, "non-compliant"), (counts.Unknown, "unknown"), (counts.Waived, "waived"), (counts.Failed, "failed"), (counts.Compliant, "compliant")];
        var said = string.Join(", ", all.Where(one => one.Count > 0).Select(one => $"{Figures.Number(one.Count)} {one.Word}"));
        return said.Length > 0 ? said : "nothing to judge";
    }

    /// <summary>The policies that took part, by id.</summary>
    public static Dictionary<string, ControlPolicyView> Of(AuditResult result, ImmutableArray<Finding> findings)
    {
        var byPolicy = findings.ToLookup(finding => finding.Policy, StringComparer.Ordinal);
        return result.Policies.DistinctBy(policy => policy.Id, StringComparer.Ordinal).ToDictionary(policy => policy.Id, policy => Of(policy, result.Environments.Length, [.. byPolicy[policy.Id]]), StringComparer.Ordinal);
    }
}
