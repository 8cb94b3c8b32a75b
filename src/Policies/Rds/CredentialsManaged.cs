using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that the master password of a database comes from Secrets Manager. The password itself is never shown.</summary>
public sealed class CredentialsManaged : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-credentials-managed",
        Title = "The master password of a database comes from Secrets Manager",
        Rationale = "A password in a template or parameter is read by everyone who may read the stack, its history or its repository.",
        Remediation = "Set ManageMasterUserPassword to true, or MasterUserPassword to a dynamic reference to a secret.",
        Severity = Severity.Critical,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone & instance.IsNoReplica;

    /// <inheritdoc/>
    protected override Verdict Applies(DbCluster cluster) => cluster.HasMasterUser;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.HasManagedPassword;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.HasManagedPassword;
}
