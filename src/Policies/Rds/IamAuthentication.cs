using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that IAM authentication is on where the engine has it: MySQL, MariaDB and PostgreSQL, Aurora or not.</summary>
public sealed class IamAuthentication : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-iam-authentication",
        Title = "IAM can authenticate the users of a database",
        Rationale = "Tokens of IAM expire after minutes; passwords are shared, kept and forgotten.",
        Remediation = "Set EnableIAMDatabaseAuthentication to true.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone & HasIam(instance.Engine);

    /// <inheritdoc/>
    protected override Verdict Applies(DbCluster cluster) => HasIam(cluster.Engine);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.EnableIamDatabaseAuthentication.Is(true);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.EnableIamDatabaseAuthentication.Is(true);

    private static Verdict HasIam(Value<DbEngine> engine) =>
        engine.Then(
            known => known.HasIamAuthentication ? Verdict.Compliant : engine.Property.Answer(Outcome.NonCompliant, "an engine with IAM authentication"),
            whenAbsent: Verdict.Compliant,
            "an engine with IAM authentication");
}
