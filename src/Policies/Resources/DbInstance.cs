using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An RDS or Aurora instance. Sources of the defaults: CloudFormation's page of the type, unless said otherwise.</summary>
public readonly record struct DbInstance(Resource Resource) : IResourceView<DbInstance>
{
    /// <inheritdoc/>
    public static string Type => "AWS::RDS::DBInstance";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["DBInstanceIdentifier"];

    /// <inheritdoc/>
    public static DbInstance View(Resource resource) => new(resource);

    /// <summary>Whether the storage is encrypted; a replica or restore takes it from its source, anything else is not by default.</summary>
    public Value<bool> StorageEncrypted => Resource["StorageEncrypted"].Boolean.OrDefault(false);
}
