using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A parameter group of RDS instances.</summary>
public sealed record DbParameterGroup(Resource Resource) : IResourceView<DbParameterGroup>
{
    /// <inheritdoc/>
    public static string Type => "AWS::RDS::DBParameterGroup";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["DBParameterGroupName"];

    /// <inheritdoc/>
    public static DbParameterGroup View(Resource resource) => new(resource);

    /// <summary>Whether it forces TLS on a database of the engine.</summary>
    public Verdict ForcesTls(DbEngine engine) => DbParameters.ForceTls(Resource, engine);
}
