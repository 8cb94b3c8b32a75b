using Policies.Model;
using Policies.Resources;

namespace Policies.Iam;

/// <summary>Asserts that no role can be assumed by everyone.</summary>
public sealed class TrustNotPublic : Policy<Role>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "iam-trust-not-public",
        Title = "No role can be assumed by everyone",
        Rationale = "A trust policy for every principal, or for anyone whom a shared identity provider knows, lets strangers into the account.",
        Remediation = "Name the principals in AssumeRolePolicyDocument, or add a condition that fixes who they are.",
        Severity = Severity.Critical,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Role role) =>
        role.Trust.Statements.All(statement => statement.GrantsNotEveryone & statement.FixesFederatedIdentity, Verdict.Compliant);
}
