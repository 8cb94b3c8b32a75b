using Policies.Model;
using Policies.Resources;

namespace Policies.Account;

/// <summary>Asserts that an account blocks public access to all of its buckets. Only a live account can answer.</summary>
public sealed class S3PublicAccessBlocked : Policy<AccountPublicAccessBlock>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "account-s3-public-access-blocked",
        Title = "An account blocks public access to all of its buckets",
        Rationale = "The settings of the account hold for every bucket, also those that somebody makes by hand or whose own block is removed.",
        Remediation = "Turn on all four settings of block public access for the account.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(AccountPublicAccessBlock account) => account.Settings.IsComplete;
}
