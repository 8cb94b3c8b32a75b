using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that enhanced monitoring is on. Aurora sets it on each instance, a Multi-AZ cluster for all.</summary>
public sealed class EnhancedMonitoring : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-enhanced-monitoring",
        Title = "Enhanced monitoring of a database is on",
        Rationale = "Without figures of the operating system, a starved or misused host shows only when the database fails.",
        Remediation = "Set MonitoringInterval to 1, 5, 10, 15, 30 or 60 seconds, and MonitoringRoleArn.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbCluster cluster) => cluster.Engine.Test(engine => !engine.IsAurora, "a Multi-AZ cluster");

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.IsMonitored;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.IsMonitored;
}
