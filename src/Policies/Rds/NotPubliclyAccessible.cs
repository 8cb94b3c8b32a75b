using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that an instance or a Multi-AZ cluster has no public address. The instances of an Aurora cluster have settings of their own.</summary>
public sealed class NotPubliclyAccessible : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-not-publicly-accessible",
        Title = "An RDS instance or Multi-AZ cluster has no public address",
        Rationale = "A database with a public address is one mistake in a security group away from the internet.",
        Remediation = "Set PubliclyAccessible to false.",
        Severity = Severity.Critical,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbCluster cluster) => cluster.Engine.Test(engine => !engine.IsAurora, "a Multi-AZ cluster");

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.HasNoPublicAddress;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.HasNoPublicAddress;
}
