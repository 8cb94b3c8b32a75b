using Policies.Model;

namespace Policies.Resources;

/// <summary>Where else the data of a database lies.</summary>
internal static class DatabaseCopies
{
    private static readonly Relation<DbInstance, DbInstance> ReplicaOf = new(instance => instance.Resource["SourceDBInstanceIdentifier"].Text);
    private static readonly Relation<GlobalCluster, DbCluster> SourceOf = new(global => global.SourceDbClusterIdentifier);

    private static readonly Question<GlobalCluster, ResourceOrigin> HasMemberElsewhere = new((global, origin) =>
        global.Members.Any(member => Regions.Differ(origin, member.Resource.Origin) is true ? Verdict.Compliant : Verdict.Compliant.As(Outcome.Unknown), whenNone: Verdict.NotApplicable));

    extension(DbInstance instance)
    {
        /// <summary>Holds if a read replica of it stands in its region.</summary>
        public Verdict HasReplica => instance.HasReplicaWhere(isElsewhere: false, "a read replica in the region");

        /// <summary>Holds if a read replica of it stands in another region.</summary>
        public Verdict HasReplicaInAnotherRegion => instance.HasReplicaWhere(isElsewhere: true, "a read replica in another region");

        private Verdict HasReplicaWhere(bool isElsewhere, string expected) => instance.Resource.Graph.Referring(ReplicaOf, instance).Any(
            replica => Regions.Differ(instance.Resource, replica.Resource) is { } differ
                ? replica.Resource.Answer(differ == isElsewhere ? Outcome.Compliant : Outcome.NonCompliant, "Region", expected, replica.Resource.Origin.Region ?? "the same region")
                : replica.Resource.Answer(Outcome.Unknown, "Region", expected, "in a region that is not known"),
            whenNone: instance.Resource.Answer(Outcome.NonCompliant, "ReadReplica", expected, "none that was read"));
    }

    extension(DbCluster cluster)
    {
        /// <summary>The property that names the global database to which it belongs; absent for most clusters.</summary>
        public Value<string> GlobalClusterIdentifier => cluster.Resource["GlobalClusterIdentifier"].Text.AbsentWhere(text => text.Length == 0);

        /// <summary>Holds if a cluster of the same global database stands in another region; Unknown if there is one that was not read.</summary>
        public Verdict IsReplicatedToAnotherRegion
        {
            get
            {
                const string Expected = "a cluster of the same global database in another region";
                var name = cluster.GlobalClusterIdentifier;
                var globals = cluster.Resource.Graph.Follow<GlobalCluster>(name).Concat(cluster.Resource.Graph.Referring(SourceOf, cluster));
                if (globals.IsEmpty)
                {
                    return name.Property.Answer(Outcome.NonCompliant, Expected);
                }

                var found = globals.Any(global => HasMemberElsewhere.Of(global, cluster.Resource.Origin), whenNone: Verdict.NotApplicable);
                return found.IsCompliant ? name.Property.Answer(Outcome.Compliant, Expected) : found & name.Property.Answer(Outcome.Unknown, Expected, "a global database whose other clusters were not read");
            }
        }

        /// <summary>How many seconds Aurora MySQL can be backtracked; 0, not at all, by default.</summary>
        public Value<int> BacktrackWindow => cluster.Resource["BacktrackWindow"].Integer.OrDefault(0);

        /// <summary>Whether it is Aurora Serverless v1, which has no instances of its own; <c>provisioned</c> by default.</summary>
        public Verdict IsServerlessV1 => cluster.Resource["EngineMode"].Text.OrDefault("provisioned").Is("serverless");

        /// <summary>
        /// Holds if the cluster has two instances or more, in different zones if asked. RDS puts the first three into different zones
        /// (API CreateDBCluster, AvailabilityZones) unless the instances name theirs.
        /// </summary>
        public Verdict HasReader(bool inAnotherZone)
        {
            var expected = inAnotherZone ? "an instance in another zone" : "two instances or more";
            var members = cluster.Members;
            var certain = members.Elements.Where(member => !member.Presence.IsUnknown).Select(member => member.Item.Resource["AvailabilityZone"]).ToList();
            if (certain.Count < 2)
            {
                var fewer = members.Elements.Where(member => member.Presence.IsUnknown).Aggregate(members.Unseen, (verdict, member) => verdict & member.Presence);
                return fewer.IsUnknown ? fewer : cluster.Resource.Answer(Outcome.NonCompliant, "DBInstances", expected, $"{certain.Count} instance{(certain.Count == 1 ? "" : "s")}");
            }

            var zones = certain.Select(zone => NodeText.Symbol(zone.Node)).Distinct(StringComparer.Ordinal).ToList();
            var outcome = !inAnotherZone || zones is [""] || certain.Where(zone => zone.Node is ScalarNode).Select(zone => NodeText.Symbol(zone.Node)).Distinct(StringComparer.Ordinal).Count() > 1 ? Outcome.Compliant
                : zones.Count == 1 ? Outcome.NonCompliant
                : Outcome.Unknown;
            return certain[0].Answer(outcome, expected, zones is [""] ? $"{certain.Count} instances" : string.Join(", ", zones.Select(zone => zone.Length == 0 ? "a zone that is not named" : zone)));
        }
    }
}
