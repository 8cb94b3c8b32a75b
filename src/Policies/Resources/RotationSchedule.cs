using Policies.Model;

namespace Policies.Resources;

/// <summary>The rotation of a secret.</summary>
public sealed record RotationSchedule(Resource Resource) : IResourceView<RotationSchedule>
{
    /// <inheritdoc/>
    public static string Type => "AWS::SecretsManager::RotationSchedule";

    /// <inheritdoc/>
    public static RotationSchedule View(Resource resource) => new(resource);

    /// <summary>What it rotates, as it is written: a secret, or the attachment of one to its database, which stands for the secret.</summary>
    public Value<string> SecretId => Resource["SecretId"].Text;

    /// <summary>The secrets it rotates; the CDK names the attachment of the secret in place of it, so that the rotation waits for the attachment.</summary>
    public Many<Value<string>> Secrets => SecretId.Property.Node is ReferenceNode { Target.Type: "AWS::SecretsManager::SecretTargetAttachment" }
        ? Resource.Graph.Follow<SecretTargetAttachment>(SecretId).Select(attachment => attachment.SecretId)
        : Many<Value<string>>.Of(SecretId);
}
