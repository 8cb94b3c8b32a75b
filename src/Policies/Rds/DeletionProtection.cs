using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that an instance or cluster cannot be deleted by accident.</summary>
public sealed class DeletionProtection : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-deletion-protection",
        Title = "A database is protected from deletion",
        Rationale = "Without it one call, or one change of a stack, deletes the database.",
        Remediation = "Set DeletionProtection to true.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.DeletionProtection.Is(true);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.DeletionProtection.Is(true);
}
