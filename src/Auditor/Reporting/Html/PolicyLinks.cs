using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;

namespace Auditor.Reporting.Html;

/// <summary>Leads from the policies that a difference breaks to what the page says of them.</summary>
internal sealed class PolicyLinks(AuditResult result)
{
    private readonly ILookup<(string, string?, string), Finding> _findings = result.Findings.ToLookup(finding => (finding.Policy, finding.Resource.Stack, finding.Resource.LogicalId));

    private readonly HashSet<string> _described = result.Policies.Select(policy => policy.Id).ToHashSet(StringComparer.Ordinal);

    public ImmutableArray<BrokenPolicyView> Of(Difference difference) => [.. difference.Policies.Select(policy => new BrokenPolicyView(policy, Link(policy, difference)))];

    // What is live breaks it now; what is synthesized would.
    private string? Link(string policy, Difference difference)
    {
        var resource = difference.Resource;
        var isPending = difference.Kind is DifferenceKind.PendingChange;
        var finding = _findings[(policy, resource.Stack, resource.LogicalId)]
            .Where(finding => finding.Resource.Account is null || (finding.Resource.Account == resource.Account && finding.Resource.Region == resource.Region))
            .OrderBy(finding => finding.Resource.Template is null == isPending)
            .FirstOrDefault();
        return finding is not null ? finding.Id : _described.Contains(policy) ? $"policy-{policy}" : null;
    }
}
