using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that snapshots of an instance or cluster keep its tags.</summary>
public sealed class CopyTagsToSnapshots : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-copy-tags-to-snapshots",
        Title = "Snapshots of a database keep its tags",
        Rationale = "Snapshots without tags escape the access rules, backup rules and cost reports that go by them.",
        Remediation = "Set CopyTagsToSnapshot to true.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.CopyTagsToSnapshot.Is(true);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.CopyTagsToSnapshot.Is(true);
}
