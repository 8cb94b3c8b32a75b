using System.Collections.Frozen;

namespace Auditor.Auditing;

/// <summary>
/// Tells the deployments of a stack apart. A finding has the identity of the template's, whose stack may be deployed to several accounts and
/// regions: the first of them, by account and region, keeps it, whatever is found there, and the others add where they are.
/// </summary>
internal sealed class Deployments(IEnumerable<Deployment> all)
{
    private readonly FrozenSet<Deployment> _copies = all
        .Distinct()
        .GroupBy(deployment => deployment.Stack, StringComparer.Ordinal)
        .SelectMany(group => group
            .OrderBy(deployment => deployment.Account, StringComparer.Ordinal)
            .ThenBy(deployment => deployment.Region, StringComparer.Ordinal)
            .Skip(1))
        .ToFrozenSet();

    /// <summary>Whether the resource's stack is deployed elsewhere too, and that is the one which keeps the identity.</summary>
    public bool IsCopy(AuditedResource resource) =>
        _copies.Count > 0 && resource.Stack is { } stack && _copies.Contains(new(stack, resource.Account, resource.Region));
}
