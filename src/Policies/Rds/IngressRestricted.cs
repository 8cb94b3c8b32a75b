using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that a database is reached from other security groups alone, on its port alone.</summary>
public sealed class IngressRestricted([Description("Ranges of addresses (CIDR) that may be admitted besides security groups; none by default")] string[]? allowedRanges = null) : Policy<DbInstance, DbCluster>
{
    private readonly IngressQuestion _question = new(allowedRanges ?? []);

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-ingress-restricted",
        Title = "The security groups of a database admit other security groups alone, on its port alone",
        Rationale = "A range of addresses admits whatever is started behind it; a security group names who may ask.",
        Remediation = "Replace the rule by one with SourceSecurityGroupId and the port of the database.",
        Severity = Severity.Critical,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.Network.AdmitsGroupsOnly(_question);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.Network.AdmitsGroupsOnly(_question);
}
