using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that automated backups are kept for a minimum of days. Read replicas are left to their source, as Security Hub's RDS.11 does.</summary>
public sealed class BackupRetention([Description("The least number of days for which backups are kept, 1 to 35.")] int minimumDays = 7) : Policy<DbInstance, DbCluster>
{
    private readonly int _minimumDays = minimumDays is >= 1 and <= 35
        ? minimumDays
        : throw new ArgumentOutOfRangeException(nameof(minimumDays), minimumDays, "Backups can be kept for 1 to 35 days.");

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-backup-retention",
        Title = "Automated backups of a database are kept long enough",
        Rationale = "Damage is often noticed days later; a point in time before it can be restored only while its backup is kept.",
        Remediation = "Set BackupRetentionPeriod to at least the minimum, 7 days unless configured otherwise.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone & instance.IsNoReplica;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.KeepsBackups(AreEnough);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.KeepsBackups(AreEnough);

    private Verdict AreEnough(Value<int> days) => days.Test(kept => kept >= _minimumDays, $"at least {_minimumDays} days");
}
