using System.Collections.Immutable;

namespace ReferenceStack.Tests.Gate;

/// <summary>The breaches of every policy that has something to judge in the reference stack.</summary>
internal static class BreakTable
{
    public static ImmutableArray<Break> All { get; } =
        [.. EdgeBreaks.All, .. NetworkBreaks.All, .. LoadBalancingBreaks.All, .. ContainerBreaks.All, .. DataBreaks.All, .. StorageBreaks.All, .. AccessBreaks.All, .. MonitoringBreaks.All];

    public static Break Of(string policy) => All.Single(row => row.Policy == policy);
}
