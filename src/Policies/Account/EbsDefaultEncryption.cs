using Policies.Model;
using Policies.Resources;

namespace Policies.Account;

/// <summary>Asserts that a region of an account encrypts new EBS volumes by itself. Only a live account can answer.</summary>
public sealed class EbsDefaultEncryption : Policy<AccountEbsEncryption>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "account-ebs-default-encryption",
        Title = "New EBS volumes are encrypted by default in each region of an account",
        Rationale = "A volume made by hand, from an image or by a service has no template that could ask for encryption.",
        Remediation = "Turn on EBS encryption by default in the region (EC2 settings, data protection and security).",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(AccountEbsEncryption account) => account.IsDefault.Is(true);
}
