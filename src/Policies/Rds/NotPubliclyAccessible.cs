using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that an RDS instance has no public address.</summary>
public sealed class NotPubliclyAccessible : Policy<DbInstance>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-not-publicly-accessible",
        Title = "An RDS instance has no public address",
        Rationale = "A database with a public address is one mistake in a security group away from the internet.",
        Remediation = "Set PubliclyAccessible to false.",
        Severity = Severity.Critical,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.HasNoPublicAddress;
}
