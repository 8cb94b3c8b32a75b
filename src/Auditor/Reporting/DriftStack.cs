using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;

namespace Auditor.Reporting;

/// <summary>Differences of one stack, by resource.</summary>
/// <param name="Resource">A resource of the stack, which tells its name, account, region and environment.</param>
/// <param name="Resources">The differences of each resource.</param>
internal sealed record DriftStack(AuditedResource Resource, ImmutableArray<ImmutableArray<Difference>> Resources)
{
    /// <summary>The stacks, and their resources, in the order of their first differences.</summary>
    public static ImmutableArray<DriftStack> Of(IEnumerable<Difference> differences) =>
    [
        .. differences
            .GroupBy(difference => (difference.Resource.Stack, difference.Resource.Account, difference.Resource.Region))
            .Select(stack => new DriftStack(
                stack.First().Resource,
                [.. stack.GroupBy(difference => (difference.Resource.Type, difference.Resource.LogicalId, difference.Resource.PhysicalId)).Select(resource => resource.ToImmutableArray())])),
    ];
}
