using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A secret of Secrets Manager. Sources of the defaults: CloudFormation's page of the type.</summary>
public sealed record Secret(Resource Resource) : IResourceView<Secret>
{
    private static readonly Relation<RotationSchedule, Secret> RotationOfSecret = new(schedule => schedule.Secrets.SelectMany(secret => secret.AmongRead<Secret>()));

    /// <inheritdoc/>
    public static string Type => "AWS::SecretsManager::Secret";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["Name"];

    /// <inheritdoc/>
    public static Secret View(Resource resource) => new(resource);

    /// <summary>The name; a generated one by default.</summary>
    public Value<string> Name => Resource["Name"].Text;

    /// <summary>The KMS key; <c>aws/secretsmanager</c> by default.</summary>
    public Value<string> Key => Resource["KmsKeyId"].Text.AbsentWhere(key => key.Length == 0);

    /// <summary>Its rotation schedules; a secret has at most one at a time.</summary>
    public Many<RotationSchedule> Rotations => Resource.Graph.Referring(RotationOfSecret, this);
}
