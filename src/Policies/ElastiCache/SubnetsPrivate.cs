using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.ElastiCache;

/// <summary>Asserts that no subnet of a cache routes to an internet gateway.</summary>
public sealed class SubnetsPrivate([Description("Whether a default route to anything, a NAT gateway for one, is too much")] bool isolated = false) : Policy<CacheSubnetGroup, ServerlessCache>
{
    private readonly RouteQuestion _question = isolated
        ? new(route => route.IsNarrow("no default route"), "no default route")
        : new(route => route.AvoidsInternetGateway("no route to an internet gateway"), "no route to an internet gateway");

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
    protected override Verdict Evaluate(CacheSubnetGroup group) => group.SubnetIds.EveryRoute(_question);

    /// <inheritdoc/>
    protected override Verdict Evaluate(ServerlessCache cache) => cache.SubnetIds.EveryRoute(_question);
}
