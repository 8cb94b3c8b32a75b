using Policies.Model;

namespace Policies.Resources;

/// <summary>How a bucket encrypts objects by default.</summary>
/// <param name="Property">The <c>ServerSideEncryptionByDefault</c>, present or not.</param>
public sealed record BucketEncryptionRule(Property Property)
{
    /// <summary>The algorithm: <c>AES256</c> (the default since January 2023), <c>aws:kms</c> or <c>aws:kms:dsse</c>.</summary>
    public Value<string> Algorithm => (Property.IsAbsent ? Property : Property["SSEAlgorithm"]).Text.OrServiceDefault("AES256", "since January 2023");

    /// <summary>The KMS key; where absent, AWS's own (<c>aws/s3</c>).</summary>
    public Value<string> Key => Property["KMSMasterKeyID"].Text;
}
