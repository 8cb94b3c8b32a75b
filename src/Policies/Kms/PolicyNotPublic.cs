using Policies.Model;
using Policies.Resources;

namespace Policies.Kms;

/// <summary>Asserts that a key policy grants nothing to everyone.</summary>
public sealed class PolicyNotPublic : Policy<KmsKey>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "kms-policy-not-public",
        Title = "A key policy grants nothing to everyone",
        Rationale = "A statement for every principal lets any account use the key; a condition on kms:ViaService alone does not narrow that.",
        Remediation = "Name the principals in Principal, or add a condition on kms:CallerAccount, aws:PrincipalOrgID or the like.",
        Severity = Severity.Critical,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(KmsKey key) =>
        key.Policy.IsNotPublic;
}
