using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A global database of Aurora: a primary cluster, and secondary ones in other regions.</summary>
public sealed record GlobalCluster(Resource Resource) : IResourceView<GlobalCluster>
{
    private static readonly Relation<DbCluster, GlobalCluster> MemberOf = new(cluster => cluster.GlobalClusterIdentifier);

    /// <inheritdoc/>
    public static string Type => "AWS::RDS::GlobalCluster";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["GlobalClusterIdentifier"];

    /// <inheritdoc/>
    public static GlobalCluster View(Resource resource) => new(resource);

    /// <summary>The cluster that it was made from, its primary; absent where the primary names it instead.</summary>
    public Value<string> SourceDbClusterIdentifier => Resource["SourceDBClusterIdentifier"].Text;

    /// <summary>Its clusters that were read.</summary>
    public Many<DbCluster> Members => Resource.Graph.Referring(MemberOf, this).Concat(Resource.Graph.Follow<DbCluster>(SourceDbClusterIdentifier));
}
