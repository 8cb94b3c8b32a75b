using Policies.Model;

namespace Policies.Resources;

/// <summary>How databases and caches are reached. Sources of the ports: CloudFormation's and the API's pages of the types.</summary>
internal static class DatabaseNetwork
{
    extension(DbInstance instance)
    {
        /// <summary>Its security groups and port.</summary>
        public DataStoreNetwork Network => new(
            instance.Resource["VPCSecurityGroups"],
            instance.Resource["Port"],
            PortsOf(instance.Resource["Port"], instance.Engine.Select(engine => DatabasePorts(engine.Name))));

        /// <summary>
        /// Holds if the instance has no public address. Absent means none with a DB subnet group, but for one named <c>default</c>; without one
        /// it means none for Aurora alone (API CreateDBInstance; service facts, A1). Of replicas and restores the pages say nothing.
        /// </summary>
        public Verdict HasNoPublicAddress => instance.Resource["PubliclyAccessible"].Boolean.Judge(
            written => written is Value<bool>.Absent ? instance.HasNoPublicAddressByDefault(written) : written.Is(false),
            "false");

        private Verdict HasNoPublicAddressByDefault(Value<bool> absent) => IsPrivateByDefault(instance.Resource, absent, InstanceOrigins, () => instance.IsStandAlone.Outcome switch
        {
            Outcome.NonCompliant => absent.OrServiceDefault(false, "for Aurora").Is(false),
            Outcome.Compliant => absent.OrDefault(true).Is(false),
            _ => absent.OrUnknown("absent, which means true unless the engine is Aurora").Is(false),
        });
    }

    extension(DbCluster cluster)
    {
        /// <summary>Its security groups and port.</summary>
        public DataStoreNetwork Network => new(
            cluster.Resource["VpcSecurityGroupIds"],
            cluster.Resource["Port"],
            PortsOf(cluster.Resource["Port"], cluster.Engine.Select(engine => DatabasePorts(engine.Name))));

        /// <summary>
        /// Holds if a Multi-AZ cluster, whose instances no template declares, has no public address. Absent means none with a DB subnet
        /// group, but for one named <c>default</c> (API CreateDBCluster; service facts, A2).
        /// </summary>
        public Verdict HasNoPublicAddress => cluster.Resource["PubliclyAccessible"].Boolean.Judge(
            written => written is Value<bool>.Absent
                ? IsPrivateByDefault(cluster.Resource, written, ClusterOrigins, () => written.OrDefault(true).Is(false))
                : written.Is(false),
            "false");
    }

    extension(ReplicationGroup group)
    {
        /// <summary>Its security groups and port.</summary>
        public DataStoreNetwork Network => new(
            group.Resource["SecurityGroupIds"],
            group.Resource["Port"],
            PortsOf(group.Resource["Port"], CachePorts(group.Resource)));
    }

    extension(CacheCluster cluster)
    {
        /// <summary>Its security groups and port.</summary>
        public DataStoreNetwork Network => new(
            cluster.Resource["VpcSecurityGroupIds"],
            cluster.Resource["Port"],
            PortsOf(cluster.Resource["Port"], CachePorts(cluster.Resource)));
    }

    extension(ServerlessCache cache)
    {
        /// <summary>Its security groups and ports: the engine's, and the next one for reading from replicas.</summary>
        public DataStoreNetwork Network => new(
            cache.Resource["SecurityGroupIds"],
            cache.Resource["Endpoint"]["Port"],
            CachePorts(cache.Resource).Select(ports => (int[])[.. ports, .. ports.Select(port => port + 1)]));

        /// <summary>The property that lists its subnets.</summary>
        public Property SubnetIds => cache.Resource["SubnetIds"];
    }

    private static readonly string[] ClusterOrigins = ["SnapshotIdentifier", "SourceDBClusterIdentifier", "SourceDbClusterResourceId", "ReplicationSourceIdentifier"];

    private static readonly string[] InstanceOrigins =
    [
        "DBSnapshotIdentifier", "DBClusterSnapshotIdentifier", "SourceDBInstanceIdentifier", "SourceDBClusterIdentifier", "SourceDbiResourceId", "SourceDBInstanceAutomatedBackupsArn",
    ];

    private static Verdict IsPrivateByDefault(Resource database, Value<bool> absent, string[] origins, Func<Verdict> withoutGroup)
    {
        var isNew = origins.Select(name => database[name].Text.AbsentWhere(text => text.Length == 0).IsNotPresent("a new database")).Aggregate(Verdict.Compliant, (all, one) => all & one);
        return isNew.IsCompliant
            ? database["DBSubnetGroupName"].Text.Judge(
                group => group switch
                {
                    Value<string>.Absent => withoutGroup(),
                    Value<string>.Known { Content: "default" } => absent.OrDefault(true).Is(false),
                    Value<string>.Known or { Property.Node: ReferenceNode } => absent.OrServiceDefault(false, "with a DB subnet group").Is(false),
                    _ => absent.OrUnknown("absent, which means true if the DB subnet group is the default one").Is(false),
                },
                "false")
            : absent.OrUnknown("absent, which AWS says nothing about for replicas and restores").Is(false);
    }

    private static Value<int[]> PortsOf(Property port, Value<int[]> ofEngine) =>
        port.Integer.Select(number => (int[])[number]).Or(ofEngine.AbsentWhere(ports => ports.Length == 0).OrUnknown("an engine whose port is not known"));

    // Absent means Redis for a replication group; a cache cluster must name its engine.
    private static Value<int[]> CachePorts(Resource cache) =>
        cache["Engine"].Text.OrDefault("redis").Select(engine => (int[])(engine.Equals("memcached", StringComparison.OrdinalIgnoreCase) ? [11211] : [6379]));

    private static int[] DatabasePorts(string engine) => engine switch
    {
        "mysql" or "mariadb" or "aurora" or "aurora-mysql" => [3306],
        "postgres" or "aurora-postgresql" => [5432],
        _ when engine.Contains("sqlserver", StringComparison.Ordinal) => [1433],
        _ when engine.Contains("oracle", StringComparison.Ordinal) => [1521],
        _ when engine.StartsWith("db2", StringComparison.Ordinal) => [50000],
        _ => [],
    };
}
