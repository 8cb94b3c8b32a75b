using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that CloudFormation keeps a database, or a final snapshot of it, when it deletes or replaces it.</summary>
public sealed class RetainedOnDelete : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-retained-on-delete",
        Title = "Deleting or replacing a database keeps it or a final snapshot",
        Rationale = "Automated backups go with the database; what a stack deletes without a snapshot cannot be restored.",
        Remediation = "Set DeletionPolicy and UpdateReplacePolicy to Snapshot or Retain.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => IsOfTemplate(instance.Resource) & instance.IsStandAlone & instance.IsNoReplica;

    /// <inheritdoc/>
    protected override Verdict Applies(DbCluster cluster) => IsOfTemplate(cluster.Resource);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => IsKept(instance.DeletionPolicy, instance.UpdateReplacePolicy);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => IsKept(cluster.DeletionPolicy, cluster.UpdateReplacePolicy);

    private static Verdict IsOfTemplate(Resource database) =>
        database.Origin is { IsLive: true, Stack: null } ? database.Answer(Outcome.NonCompliant, "DeletionPolicy", "a template", "a live resource that no stack manages") : Verdict.Compliant;

    private static Verdict IsKept(Value<string> onDelete, Value<string> onReplace) =>
        onDelete.IsOneOf("Snapshot", "Retain", "RetainExceptOnCreate") & onReplace.IsOneOf("Snapshot", "Retain");
}
