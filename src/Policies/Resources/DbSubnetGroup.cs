using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>The subnets in which RDS may place a database.</summary>
public sealed record DbSubnetGroup(Resource Resource) : IResourceView<DbSubnetGroup>
{
    /// <inheritdoc/>
    public static string Type => "AWS::RDS::DBSubnetGroup";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["DBSubnetGroupName"];

    /// <inheritdoc/>
    public static DbSubnetGroup View(Resource resource) => new(resource);

    /// <summary>The subnets' ids.</summary>
    public Property SubnetIds => Resource["SubnetIds"];
}
