using Policies.Model;
using Policies.Resources;

namespace Policies.S3;

/// <summary>Asserts that a bucket policy grants nothing to everyone.</summary>
public sealed class PolicyNotPublic : Policy<BucketPolicy>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "s3-policy-not-public",
        Title = "A bucket policy grants nothing to everyone",
        Rationale = "A statement for every principal lets anyone on the internet read or change objects, and its condition may not narrow that.",
        Remediation = "Name the principals in Principal, or add a condition on aws:PrincipalOrgID, aws:SourceVpce, aws:SourceArn or the like.",
        Severity = Severity.Critical,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(BucketPolicy policy) =>
        policy.Document.IsNotPublic;
}
