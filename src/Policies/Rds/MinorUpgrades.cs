using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that minor versions are applied to an instance or cluster. RDS Custom leaves them to the customer.</summary>
public sealed class MinorUpgrades : Policy<DbInstance, DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-minor-upgrades",
        Title = "Minor versions are applied to a database",
        Rationale = "Minor versions mend security defects of the engine.",
        Remediation = "Set AutoMinorVersionUpgrade to true, or leave it out.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.Engine.Judge(
        engine => engine is Value<DbEngine>.Known { Content.IsCustom: true } ? engine.Property.Answer(Outcome.NonCompliant, "an engine that RDS tends") : Verdict.Compliant,
        "an engine that RDS tends");

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.AppliesMinorUpgrades;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.AutoMinorVersionUpgrade.Is(true);
}
