using Policies.Model;

namespace Policies.Resources;

/// <summary>The attachment of a secret to the database whose credentials it holds; <c>Ref</c> of it is the secret's ARN.</summary>
public sealed record SecretTargetAttachment(Resource Resource) : IResourceView<SecretTargetAttachment>
{
    /// <inheritdoc/>
    public static string Type => "AWS::SecretsManager::SecretTargetAttachment";

    /// <inheritdoc/>
    public static SecretTargetAttachment View(Resource resource) => new(resource);

    /// <summary>The secret.</summary>
    public Value<string> SecretId => Resource["SecretId"].Text;
}
