using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A parameter group of Aurora and Multi-AZ clusters.</summary>
public sealed record DbClusterParameterGroup(Resource Resource) : IResourceView<DbClusterParameterGroup>
{
    /// <inheritdoc/>
    public static string Type => "AWS::RDS::DBClusterParameterGroup";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["DBClusterParameterGroupName"];

    /// <inheritdoc/>
    public static DbClusterParameterGroup View(Resource resource) => new(resource);

    /// <summary>Whether it forces TLS on a cluster of the engine.</summary>
    public Verdict ForcesTls(DbEngine engine) => DbParameters.ForceTls(Resource, engine);
}
