using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A global datastore of ElastiCache: replication groups in several regions.</summary>
public sealed record GlobalDatastore(Resource Resource) : IResourceView<GlobalDatastore>
{
    private static readonly Relation<GlobalDatastore, ReplicationGroup> MemberOf =
        new(store => store.Resource["Members"].Items.Select(member => member["ReplicationGroupId"].Text));

    /// <inheritdoc/>
    public static string Type => "AWS::ElastiCache::GlobalReplicationGroup";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["GlobalReplicationGroupIdSuffix"];

    /// <inheritdoc/>
    public static GlobalDatastore View(Resource resource) => new(resource);

    /// <summary>Holds if a replication group is a member of a global datastore, as its primary or by its own word.</summary>
    public static Verdict Has(ReplicationGroup group)
    {
        var named = group.Resource["GlobalReplicationGroupId"];
        return named.IsPresent("a global datastore")
            | group.Resource.Graph.Referring(MemberOf, group).Exist(named.Answer(Outcome.NonCompliant, "a global datastore"));
    }
}
