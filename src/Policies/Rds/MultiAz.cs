using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that an RDS instance has a standby in another zone. Clusters spread by their members.</summary>
public sealed class MultiAz : Policy<DbInstance>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-multi-az",
        Title = "An RDS instance has a standby in another zone",
        Rationale = "When its zone or host fails, an instance without a standby is gone until it is restored.",
        Remediation = "Set MultiAZ to true.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.MultiAz.Is(true);
}
