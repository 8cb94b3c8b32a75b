using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that the security groups of a database let nothing out to everywhere.</summary>
public sealed class EgressRestricted : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-egress-restricted",
        Title = "The security groups of a database let nothing out to the whole world",
        Rationale = "A database answers connections and opens few of its own: one that may reach everything can carry its data away.",
        Remediation = "Declare SecurityGroupEgress with narrow destinations (in the CDK: allowAllOutbound: false).",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.Network.LetsNothingOut();

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.Network.LetsNothingOut();
}
