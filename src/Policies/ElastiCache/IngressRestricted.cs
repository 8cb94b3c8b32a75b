using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.ElastiCache;

/// <summary>Asserts that a cache is reached from other security groups alone, on its port alone.</summary>
public sealed class IngressRestricted([Description("Ranges of addresses (CIDR) that may be admitted besides security groups; none by default")] string[]? allowedRanges = null) : Policy<ReplicationGroup, CacheCluster, ServerlessCache>
{
    private readonly IngressQuestion _question = new(allowedRanges ?? []);

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elasticache-ingress-restricted",
        Title = "The security groups of a cache admit other security groups alone, on its port alone",
        Rationale = "A range of addresses admits whatever is started behind it; a security group names who may ask.",
        Remediation = "Replace the rule by one with SourceSecurityGroupId and the port of the cache.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(ReplicationGroup group) => group.Network.AdmitsGroupsOnly(_question);

    /// <inheritdoc/>
    protected override Verdict Evaluate(CacheCluster cluster) => cluster.Network.AdmitsGroupsOnly(_question);

    /// <inheritdoc/>
    protected override Verdict Evaluate(ServerlessCache cache) => cache.Network.AdmitsGroupsOnly(_question);
}
