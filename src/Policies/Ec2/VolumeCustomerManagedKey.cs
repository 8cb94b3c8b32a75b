using System.Collections.Immutable;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that EBS volumes are encrypted with a customer managed key: those of their own, and those that instances and launch templates make.</summary>
public sealed class VolumeCustomerManagedKey : Policy
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-volume-customer-managed-key",
        Title = "An EBS volume is encrypted with a customer managed key",
        Rationale = "AWS's own key cannot be shared, disabled or limited by a key policy.",
        Remediation = "Set KmsKeyId to a customer managed key, and Encrypted to true.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> ResourceTypes => [Volume.Type, .. BlockDevice.OwnersWithKeys];

    /// <inheritdoc/>
    protected override Verdict Judge(Resource resource) =>
        resource.Type == Volume.Type ? KmsKey.IsCustomerManaged(Volume.View(resource).KmsKeyId) : BlockDevice.All(resource, device => device.HasCustomerManagedKey, "a customer managed KMS key");
}
