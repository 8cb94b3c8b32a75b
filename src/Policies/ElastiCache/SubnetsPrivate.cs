using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.ElastiCache;

/// <summary>Asserts that no subnet of a cache routes to an internet gateway.</summary>
public sealed class SubnetsPrivate([Description("Whether a default route to anything, a NAT gateway for one, is too much")] bool isolated = false) : Policy<CacheSubnetGroup, ServerlessCache>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elasticache-subnets-private",
        Title = "No subnet of a cache subnet group has a route to an internet gateway",
        Rationale = "A cache holds sessions and copies of data, and none of its clients is on the internet.",
        Remediation = "List private subnets in SubnetIds, or remove the route to the internet gateway from their route table.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(CacheSubnetGroup group) => Evaluate(group.SubnetIds);

    /// <inheritdoc/>
    protected override Verdict Evaluate(ServerlessCache cache) => Evaluate(cache.SubnetIds);

    private Verdict Evaluate(Property subnetIds)
    {
        var expected = isolated ? "no default route" : "no route to an internet gateway";
        return subnetIds.EveryRoute(route => isolated ? route.IsNarrow(expected) : route.AvoidsInternetGateway(expected), expected);
    }
}
