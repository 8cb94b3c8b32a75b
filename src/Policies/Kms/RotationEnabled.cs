using Policies.Model;
using Policies.Resources;

namespace Policies.Kms;

/// <summary>Asserts that a symmetric customer key rotates. Other keys, imported material and custom key stores cannot.</summary>
public sealed class RotationEnabled : Policy<KmsKey>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "kms-rotation-enabled",
        Title = "A symmetric customer key rotates",
        Rationale = "Rotation bounds how much one key material has encrypted, and needs no change of the data.",
        Remediation = "Set EnableKeyRotation to true.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(KmsKey key) => key.CanRotate;

    /// <inheritdoc/>
    protected override Verdict Evaluate(KmsKey key) => key.EnableKeyRotation.Is(true);
}
