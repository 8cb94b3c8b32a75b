using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that the parameter group of a database forces TLS. Oracle and Db2 have no such parameter.</summary>
public sealed class TlsRequired : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-tls-required",
        Title = "A database refuses connections without TLS",
        Rationale = "A client that does not ask for TLS sends its password and data in the clear.",
        Remediation = "Set rds.force_ssl to 1 (PostgreSQL, SQL Server) or require_secure_transport to ON (MySQL, MariaDB) in the parameter group of the instance or cluster.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => OfEngine(instance.Engine, instance.ForcesTls);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => OfEngine(cluster.Engine, cluster.ForcesTls);

    private static Verdict OfEngine(Value<DbEngine> engine, Func<DbEngine, Verdict> forcesTls) =>
        engine.Then(
            known => known.TlsParameter is null ? Verdict.NotApplicable : forcesTls(known),
            whenAbsent: engine.Property.Answer(Outcome.Unknown, "an engine"),
            "an engine");
}
