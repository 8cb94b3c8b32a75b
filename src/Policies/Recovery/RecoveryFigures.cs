using static Policies.Recovery.RecoveryFigure;

namespace Policies.Recovery;

/// <summary>The figures behind the estimates: one table, each row with its source. "UG" is the service's user guide, "CFN" CloudFormation's page of the type.</summary>
internal static class RecoveryFigures
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private const string RestoringDb = "UG-RDS: Restoring a DB instance to a specified time";
    private const string Derived = "derived: no copy outside the region";

    public static RecoveryFigure DbPointInTime { get; } = Typical(TimeSpan.Zero, 5 * Minute, "transaction logs reach S3 every five minutes, so point-in-time recovery loses about that", RestoringDb);

    public static RecoveryFigure DbNoBackups { get; } = Never("without automated backups everything since the last manual snapshot is lost", "CFN RDS::DBInstance BackupRetentionPeriod");

    public static RecoveryFigure DbRestore { get; } = NoFigure(5 * Minute, "a restore makes a new instance; its time grows with the storage and the logs to replay", RestoringDb);

    public static RecoveryFigure DbFailover { get; } = Typical(60 * Second, 120 * Second, "a Multi-AZ instance fails over in one to two minutes; large transactions lengthen it", "UG-RDS: Failing over a Multi-AZ DB instance");

    public static RecoveryFigure DbStandbyLosesNothing { get; } = Bounded(TimeSpan.Zero, TimeSpan.Zero, "the standby is written synchronously", "UG-RDS: Failing over a Multi-AZ DB instance");

    public static RecoveryFigure DbVolumeSurvives { get; } = Bounded(TimeSpan.Zero, TimeSpan.Zero, "the storage outlives the host", "UG-EC2: Amazon EBS volumes");

    public static RecoveryFigure DbHostRecovery { get; } = NoFigure(Minute, "the host of a single-AZ instance is replaced; AWS publishes no figure", "UG-RDS: High availability");

    public static RecoveryFigure DbRegionalBackups { get; } = NoFigure(TimeSpan.Zero, "snapshots and logs are copied to the other region as soon as they are ready", "UG-RDS: Replicating automated backups to another AWS Region");

    public static RecoveryFigure AuroraPointInTime { get; } = Typical(TimeSpan.Zero, 5 * Minute, "the latest restorable time of a cluster is usually within five minutes", "UG-Aurora: Restoring a DB cluster to a specified time");

    public static RecoveryFigure AuroraRestore { get; } = NoFigure(5 * Minute, "a restore makes a new cluster and can take hours", "UG-Aurora: Restoring a DB cluster to a specified time");

    public static RecoveryFigure AuroraFailover { get; } = Typical(TimeSpan.Zero, 60 * Second, "a cluster with a replica fails over usually within a minute", "UG-Aurora: High availability for Amazon Aurora");

    public static RecoveryFigure AuroraStorage { get; } = Bounded(TimeSpan.Zero, TimeSpan.Zero, "six copies lie in three zones", "UG-Aurora: High availability for Amazon Aurora");

    public static RecoveryFigure AuroraRecreated { get; } = Typical(TimeSpan.Zero, 10 * Minute, "without a replica the instance is made anew in its zone, usually within ten minutes", "UG-Aurora: High availability for Amazon Aurora");

    public static RecoveryFigure AuroraNoOtherZone { get; } = NoFigure(Minute, "without a replica an instance must be made in another zone by hand", "UG-Aurora: High availability for Amazon Aurora");

    public static RecoveryFigure MultiAzClusterFailover { get; } = Typical(TimeSpan.Zero, 35 * Second, "a Multi-AZ cluster fails over in under 35 seconds", "UG-RDS: Failing over a Multi-AZ DB cluster");

    public static RecoveryFigure CacheFailover { get; } = Typical(TimeSpan.Zero, 60 * Second, "a replica of another zone is promoted within a minute", "UG-ElastiCache: Minimizing downtime by using Multi-AZ");

    public static RecoveryFigure CacheRecreated { get; } = NoFigure(Minute, "without failover the node is made anew; AWS publishes no figure", "UG-ElastiCache: Mitigating failures");

    public static RecoveryFigure CacheAsynchronous { get; } = NoFigure(TimeSpan.Zero, "replicas are written asynchronously, so the newest writes can be lost", "UG-ElastiCache: Replication");

    public static RecoveryFigure CacheSnapshot { get; } = Bounded(TimeSpan.Zero, Day, "a snapshot is taken daily", "CFN ElastiCache::ReplicationGroup SnapshotRetentionLimit");

    public static RecoveryFigure CacheLost { get; } = Never("without snapshots everything in the cache is lost", "CFN ElastiCache::ReplicationGroup SnapshotRetentionLimit");

    public static RecoveryFigure CacheRestore { get; } = NoFigure(Minute, "a new group is made from the snapshot; AWS publishes no figure", "UG-ElastiCache: Restoring from a backup");

    public static RecoveryFigure ObjectsVersioned { get; } = Bounded(TimeSpan.Zero, TimeSpan.Zero, "deleting or overwriting keeps the earlier version", "UG-S3: Retaining multiple versions of objects");

    public static RecoveryFigure ObjectsUnversioned { get; } = Never("without versions a deleted or overwritten object is gone", "UG-S3: Retaining multiple versions of objects");

    public static RecoveryFigure ObjectsInZones { get; } = Bounded(TimeSpan.Zero, TimeSpan.Zero, "objects lie in three zones or more", "UG-S3: Data protection in Amazon S3");

    public static RecoveryFigure ObjectsReplicated { get; } = NoFigure(TimeSpan.Zero, "most objects are replicated within minutes; nothing bounds it without replication time control", "UG-S3: Replicating objects");

    public static RecoveryFigure ObjectsReplicatedInTime { get; } = Bounded(TimeSpan.Zero, 15 * Minute, "replication time control replicates 99.99 % of the objects within 15 minutes", "UG-S3: Meeting compliance requirements with S3 RTC");

    public static RecoveryFigure TablePointInTime { get; } = Typical(TimeSpan.Zero, 5 * Minute, "the latest restorable time is typically five minutes ago", "UG-DynamoDB: Point-in-time recovery");

    public static RecoveryFigure TableUnbacked { get; } = Never("without point-in-time recovery a deleted item is gone", "UG-DynamoDB: Point-in-time recovery");

    public static RecoveryFigure TableRestore { get; } = NoFigure(Minute, "a restore makes a new table; 95 % take less than an hour", "UG-DynamoDB: Restoring a table to a point in time");

    public static RecoveryFigure TableInZones { get; } = Bounded(TimeSpan.Zero, TimeSpan.Zero, "items lie in three zones", "UG-DynamoDB: Resilience");

    public static RecoveryFigure TasksGoOn { get; } = Bounded(TimeSpan.Zero, TimeSpan.Zero, "tasks hold no data", "derived: tasks are made from their image");

    public static RecoveryFigure TaskRestarted { get; } = NoFigure(30 * Second, "the only task is started anew; the pull of its image dominates, and AWS publishes no figure", "UG-ECS: Service scheduler concepts");

    public static RecoveryFigure ImagesInZones { get; } = Bounded(TimeSpan.Zero, TimeSpan.Zero, "images lie in Amazon S3, in three zones or more", "UG-ECR: What is Amazon ECR; UG-S3: Data protection in Amazon S3");

    public static RecoveryFigure RegionLost { get; } = Never("nothing of it lies in another region", Derived);

    /// <summary>Tasks in several zones: a failed one is found by the health check of its target group, the others go on.</summary>
    public static RecoveryFigure TasksInZones(TimeSpan detection) =>
        Bounded(TimeSpan.Zero, detection, "other tasks go on; a failed one gets no requests once its health checks have failed", "CFN ElasticLoadBalancingV2::TargetGroup HealthCheckIntervalSeconds, UnhealthyThresholdCount");
}
