using System.Collections.Immutable;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that EBS volumes are encrypted: those of their own, and those that instances, launch templates and launch configurations make.</summary>
public sealed class VolumeEncrypted : Policy
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-volume-encrypted",
        Title = "An EBS volume is encrypted",
        Rationale = "Disks and snapshots of an unencrypted volume can be read by whoever gets hold of them.",
        Remediation = "Set Encrypted to true; an existing volume must be replaced by one from an encrypted copy of its snapshot.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> ResourceTypes => [Volume.Type, .. BlockDevice.Owners];

    /// <inheritdoc/>
    protected override Verdict Judge(Resource resource) =>
        resource.Type == Volume.Type ? Volume.View(resource).IsEncrypted : BlockDevice.All(resource, device => device.IsEncrypted, "true");
}
