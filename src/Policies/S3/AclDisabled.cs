using Policies.Model;
using Policies.Resources;

namespace Policies.S3;

/// <summary>Asserts that a bucket has its ACLs switched off and asks for none.</summary>
public sealed class AclDisabled : Policy<Bucket>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "s3-acl-disabled",
        Title = "A bucket has its ACLs switched off and asks for none",
        Rationale = "ACLs grant access beside the policies, object by object, and are easily overlooked.",
        Remediation = "Set ObjectOwnership to BucketOwnerEnforced in OwnershipControls and remove AccessControl.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Bucket bucket) =>
        bucket.AccessControl.OrDefault("Private").Test(acl => acl == "Private", "no ACL")
        & bucket.ObjectOwnership.All(ownership => ownership.Is("BucketOwnerEnforced"), Verdict.Compliant);
}
