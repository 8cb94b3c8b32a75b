using static Policies.Recovery.RecoveryFigure;

namespace Policies.Recovery;

/// <summary>
/// The figures behind the estimates: one table, each row with its source. "UG" is the service's user guide, "CFN" CloudFormation's page of
/// the type. A typical figure is widened; where AWS publishes none, the row says so and bounds nothing.
/// </summary>
internal static class RecoveryFigures
{
    private static readonly TimeSpan None = TimeSpan.Zero;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private const string RestoringDb = "UG-RDS: Restoring a DB instance to a specified time";
    private const string Retention = "CFN RDS::DBInstance BackupRetentionPeriod";
    private const string MultiAzInstance = "UG-RDS: Failing over a Multi-AZ DB instance";
    private const string MultiAzCluster = "UG-RDS: Failing over a Multi-AZ DB cluster";
    private const string PromotingReplica = "UG-RDS: Promoting a read replica to be a standalone DB instance";
    private const string RestoringAurora = "UG-Aurora: Restoring a DB cluster to a specified time";
    private const string Aurora = "UG-Aurora: High availability for Amazon Aurora";
    private const string AuroraServerless = "UG-Aurora: Aurora Serverless v1";
    private const string Backtracking = "UG-Aurora: Backtracking an Aurora DB cluster";
    private const string GlobalDatabase = "UG-Aurora: Using switchover or failover in Aurora Global Database";
    private const string Cache = "UG-ElastiCache: Mitigating failures";
    private const string CacheSnapshots = "CFN ElastiCache::ReplicationGroup SnapshotRetentionLimit, SnapshotWindow";
    private const string CacheDurability = "UG-ElastiCache: Durability (2026)";
    private const string GlobalDatastore = "UG-ElastiCache: Replication across AWS Regions using global datastores";
    private const string Versions = "UG-S3: Retaining multiple versions of objects";
    private const string ProtectingObjects = "UG-S3: Data protection in Amazon S3";
    private const string ReplicatingObjects = "UG-S3: Replicating objects";
    private const string TableRecovery = "UG-DynamoDB: Point-in-time recovery";
    private const string GlobalTables = "UG-DynamoDB: Global tables, multi-Region consistency";
    private const string Efs = "UG-EFS: Resilience in Amazon EFS";
    private const string ReplicatingFiles = "UG-EFS: Replicating EFS file systems";
    private const string BackupPlans = "UG-Backup: Backup plan options and configuration";
    private const string ContinuousBackups = "UG-Backup: Continuous backups and point-in-time restore (PITR)";
    private const string Scheduler = "UG-ECS: Service scheduler concepts";
    private const string HealthChecks = "CFN ElasticLoadBalancingV2::TargetGroup HealthCheckIntervalSeconds, UnhealthyThresholdCount";

    private const string Fsx = "UG-FSx for Windows File Server, for OpenZFS: Availability and durability";
    private const string FsxBackups = "UG-FSx: Protecting your data with backups";
    private const string Snapshots = "UG-EC2: Amazon EBS snapshots";
    private const string Warehouse = "Redshift management guide: Amazon Redshift snapshots and backups";
    private const string RestoreRehearsal = "rehearse the restore and measure it";
    private const string Rehearsal = "rehearse the restore and measure it; less storage, and fewer logs since the last snapshot, make it shorter";

    // Instances of RDS.
    public static RecoveryFigure DbPointInTime { get; } =
        Typical(None, 5 * Minute, "transaction logs reach S3 every five minutes, so point-in-time recovery loses about that", RestoringDb) with { Change = "automated backups (BackupRetentionPeriod of 1 or more)" };

    public static RecoveryFigure DbNoBackups { get; } = Never("without automated backups everything since the last manual snapshot is lost", Retention);

    public static RecoveryFigure DbRestore { get; } =
        NoFigure("a restore makes a new instance; its time grows with the storage and the logs to replay, and AWS publishes no figure", RestoringDb) with { Change = "automated backups (BackupRetentionPeriod of 1 or more)", Advice = Rehearsal };

    public static RecoveryFigure DbFailover { get; } =
        Typical(60 * Second, 120 * Second, "a Multi-AZ instance fails over in one to two minutes; large transactions lengthen it", MultiAzInstance) with { Change = "a standby in another zone (MultiAZ)" };

    public static RecoveryFigure DbStandbyLosesNothing { get; } =
        Bounded(None, None, "the standby is written synchronously", MultiAzInstance) with { Change = "a standby in another zone (MultiAZ)" };

    public static RecoveryFigure DbVolumeOrPointInTime { get; } =
        Typical(None, 5 * Minute, "the storage mostly outlives its host; if not, point-in-time recovery loses about five minutes", RestoringDb) with { Change = "automated backups (BackupRetentionPeriod of 1 or more)" };

    public static RecoveryFigure DbVolumeAlone { get; } = NoFigure("the storage mostly outlives its host, but nothing is left if it does not, and AWS publishes no figure", "UG-EC2: Amazon EBS volume types");

    public static RecoveryFigure DbHostRecovery { get; } = NoFigure("the host of a single-AZ instance is replaced; AWS publishes no figure", "no page found");

    public static RecoveryFigure DbRegionalBackups { get; } =
        NoFigure("snapshots and logs are copied to the other region as soon as they are ready; AWS publishes no figure", "UG-RDS: Replicating automated backups to another AWS Region") with { Change = "automated backups copied to another region (AutomaticBackupReplicationRegion)" };

    public static RecoveryFigure ReplicaLag { get; } =
        NoFigure("a read replica is written asynchronously; nothing bounds its lag", "UG-RDS: Working with DB instance read replicas") with { Change = "a read replica there, promoted by hand" };

    public static RecoveryFigure ReplicaPromoted { get; } =
        NoFigure("a read replica is promoted by hand, which takes several minutes, longer after a backlog", PromotingReplica) with { Change = "a read replica there, promoted by hand" };

    public static RecoveryFigure EstimatedElsewhere { get; } = NoFigure("a member of a cluster is estimated with its cluster, and a replica counts for its source", "derived: AWS keeps one copy of such settings");

    // Clusters.
    public static RecoveryFigure MultiAzClusterFailover { get; } = Typical(None, 35 * Second, "a Multi-AZ cluster fails over in under 35 seconds", MultiAzCluster);

    public static RecoveryFigure MultiAzClusterLosesNothing { get; } = Bounded(None, None, "one of two readers has every transaction before it is confirmed", MultiAzCluster);

    public static RecoveryFigure AuroraPointInTime { get; } = Typical(None, 5 * Minute, "the latest restorable time of a cluster is usually within five minutes", RestoringAurora);

    public static RecoveryFigure AuroraRestore { get; } = NoFigure("a restore makes a new cluster and can take hours; AWS publishes no figure", RestoringAurora) with { Advice = Rehearsal };

    public static RecoveryFigure AuroraBacktracked { get; } =
        Typical(None, Second, "backtracking goes back to the second within its window", Backtracking) with { Change = "a window to backtrack in (BacktrackWindow, Aurora MySQL only)" };

    public static RecoveryFigure AuroraBacktracking { get; } =
        NoFigure("backtracking takes minutes; AWS publishes no figure", Backtracking) with { Change = "a window to backtrack in (BacktrackWindow, Aurora MySQL only)", Advice = "rehearse backtracking and measure it" };

    public static RecoveryFigure AuroraStorage { get; } = Bounded(None, None, "six copies lie in three zones", Aurora);

    public static RecoveryFigure AuroraFailover { get; } =
        Typical(None, 60 * Second, "a cluster with a replica fails over usually within a minute", Aurora) with { Change = "a reader in another zone (a second DBInstance of the cluster)" };

    public static RecoveryFigure AuroraRecreated { get; } = Typical(None, 10 * Minute, "without a replica the instance is made anew in its zone, usually within ten minutes", Aurora);

    public static RecoveryFigure AuroraNoOtherZone { get; } = NoFigure("without a replica in another zone an instance must be made there by hand; AWS publishes no figure", Aurora);

    public static RecoveryFigure AuroraServerlessFailover { get; } =
        NoFigure("Aurora Serverless v1 starts in another zone; AWS calls the time undefined", AuroraServerless) with { Advice = "move to Aurora Serverless v2 or to provisioned instances, with a reader in another zone" };

    public static RecoveryFigure AuroraGlobal { get; } =
        Typical(None, 5 * Second, "a global database loses seconds, taken as five, to its lag", GlobalDatabase) with { Change = "a global database with a cluster in another region" };

    public static RecoveryFigure AuroraGlobalFailover { get; } =
        NoFigure("a global database fails over when you start it, in minutes; AWS publishes no figure", GlobalDatabase) with { Change = "a global database with a cluster in another region", Advice = "rehearse the failover to the other region and measure it" };

    // Caches.
    public static RecoveryFigure CacheFailover { get; } =
        Typical(None, 60 * Second, "a replica is promoted within a minute", "UG-ElastiCache: Minimizing downtime by using Multi-AZ (the minute: no page found)") with { Change = "a replica in another zone and failover (AutomaticFailoverEnabled, MultiAZEnabled)" };

    public static RecoveryFigure CacheRecreated { get; } = NoFigure("without failover the node is made anew, in minutes; AWS publishes no figure", Cache);

    public static RecoveryFigure CacheAsynchronous { get; } =
        NoFigure("replicas are written asynchronously, so the newest writes can be lost", Cache) with { Change = "a replica in another zone and failover (AutomaticFailoverEnabled, MultiAZEnabled)" };

    public static RecoveryFigure CacheSnapshot { get; } =
        Bounded(Day, Day, "a snapshot is taken daily, so that a day is lost in the worst case", CacheSnapshots) with { Change = "daily snapshots (SnapshotRetentionLimit of 1 or more)" };

    public static RecoveryFigure CacheDurable { get; } = Bounded(None, None, "with synchronous durability every write is in two zones before it is confirmed", CacheDurability) with { Change = "synchronous durability (Durability, Valkey)" };

    public static RecoveryFigure CacheNearlyDurable { get; } = Bounded(None, 10 * Second, "with asynchronous durability writes are refused rather than lag more than ten seconds", CacheDurability);

    public static RecoveryFigure CacheServerless { get; } = NoFigure("a serverless cache keeps copies in several zones; AWS publishes no figure", "UG-ElastiCache: Resilience in Amazon ElastiCache");

    public static RecoveryFigure CacheLost { get; } = Never("without snapshots everything in the cache is lost", CacheSnapshots);

    public static RecoveryFigure CacheRestore { get; } =
        NoFigure("a new group is made from the snapshot; AWS publishes no figure", "UG-ElastiCache: Restoring from a backup into a new cache") with { Change = "daily snapshots (SnapshotRetentionLimit of 1 or more)", Advice = "rehearse the restore and measure it, or let programs do without the cache meanwhile" };

    public static RecoveryFigure CacheRefilled { get; } =
        NoFigure("without snapshots a cache starts empty and fills as it is used", "derived: a cache is no data of record") with { Advice = "rehearse filling the cache and measure it, or let programs do without it meanwhile" };

    public static RecoveryFigure CacheElsewhere { get; } =
        NoFigure("a global datastore is written asynchronously and promoted by hand; AWS publishes no figure", GlobalDatastore) with { Change = "a global datastore with a member in another region", Advice = "rehearse the promotion and measure it" };

    // Objects.
    public static RecoveryFigure ObjectsVersioned { get; } =
        Bounded(None, None, "deleting or overwriting keeps the earlier version, until a lifecycle rule expires it", Versions) with { Change = "versioning (VersioningConfiguration)" };

    public static RecoveryFigure ObjectsUnversioned { get; } = Never("without versions a deleted or overwritten object is gone", Versions);

    public static RecoveryFigure ObjectsBroughtBack { get; } =
        NoFigure("bringing earlier versions back is work that grows with the number of objects", Versions) with { Change = "versioning (VersioningConfiguration)", Advice = "rehearse bringing earlier versions back, with as many objects as there are, and measure it" };

    public static RecoveryFigure ObjectsInZones { get; } =
        Bounded(None, None, "objects lie in three zones or more, those of one-zone classes apart", ProtectingObjects) with { Change = "lifecycle rules without classes of one zone" };

    public static RecoveryFigure ObjectsInOneZone { get; } = Never("a lifecycle rule moves objects to a class that lies in one zone", ProtectingObjects);

    public static RecoveryFigure ObjectsReplicated { get; } =
        NoFigure("most objects are replicated within minutes; nothing bounds it without replication time control", ReplicatingObjects) with { Change = "replication of all objects to a bucket in another region" };

    public static RecoveryFigure ObjectsReplicatedInTime { get; } =
        Bounded(None, 15 * Minute, "replication time control replicates 99.99 % of the objects within 15 minutes, by its SLA", "UG-S3: Meeting compliance requirements with S3 RTC") with { Change = "replication of all objects to another region, with time control (ReplicationTime)" };

    public static RecoveryFigure ObjectsElsewhere { get; } =
        NoFigure("programs must be pointed at the other bucket, by you", ReplicatingObjects) with { Change = "replication of all objects to a bucket in another region", Advice = "rehearse pointing programs at the other bucket and measure it" };

    // Tables.
    public static RecoveryFigure TablePointInTime { get; } =
        Typical(None, 5 * Minute, "the latest restorable time is typically five minutes ago", TableRecovery) with { Change = "point-in-time recovery (PointInTimeRecoverySpecification)" };

    public static RecoveryFigure TableUnbacked { get; } = Never("without point-in-time recovery a deleted item is gone", TableRecovery);

    public static RecoveryFigure TableRestore { get; } =
        Typical(None, Hour, "a restore makes a new table; 95 % take less than an hour", "UG-DynamoDB: Restoring a table to a point in time (2023)") with { Change = "point-in-time recovery (PointInTimeRecoverySpecification)", Advice = RestoreRehearsal };

    public static RecoveryFigure TableInZones { get; } = Bounded(None, None, "items lie in three zones", "UG-DynamoDB: Resilience in Amazon DynamoDB");

    public static RecoveryFigure TableElsewhere { get; } =
        NoFigure("replicas in other regions are mostly seconds behind; AWS publishes no bound", GlobalTables) with { Change = "a replica in another region (AWS::DynamoDB::GlobalTable)" };

    public static RecoveryFigure TableStronglyElsewhere { get; } =
        Bounded(None, None, "with strong consistency every write is in another region before it is confirmed", GlobalTables) with { Change = "replicas in other regions with strong consistency (MultiRegionConsistency)" };

    public static RecoveryFigure TableRouted { get; } =
        NoFigure("programs must be pointed at the other region, by you", GlobalTables) with { Change = "a replica in another region (AWS::DynamoDB::GlobalTable)", Advice = "rehearse pointing programs at the other region and measure it" };

    // Files.
    public static RecoveryFigure FilesInZones { get; } =
        Bounded(None, None, "files lie in three zones or more", Efs) with { Change = "a file system of all zones (without AvailabilityZoneName)" };

    public static RecoveryFigure FilesInOneZone { get; } = Never("a One Zone file system goes with its zone", Efs);

    public static RecoveryFigure FilesInZone { get; } = Bounded(None, None, "files lie on several devices of the zone", Efs);

    public static RecoveryFigure FilesReplicated { get; } =
        Typical(None, 15 * Minute, "most file systems are replicated within 15 minutes, large ones later", ReplicatingFiles) with { Change = "replication to a file system in another region" };

    public static RecoveryFigure FilesSwitched { get; } =
        NoFigure("the copy is made writable by hand, in minutes; AWS publishes no figure", ReplicatingFiles) with { Change = "replication to a file system in another region", Advice = "rehearse the switch to the copy and measure it" };

    public static RecoveryFigure FilesUnbacked { get; } = Never("without backups a deleted file is gone", "UG-EFS: Backing up EFS file systems");

    public static RecoveryFigure FsxBackedUpDaily { get; } = new(Day, null, "FSx makes a backup a day, within a window", FsxBackups) { Change = "automatic backups (AutomaticBackupRetentionDays)" };

    public static RecoveryFigure FsxRestore { get; } =
        NoFigure("a restore makes a new file system; AWS publishes no figure", FsxBackups) with { Change = "automatic backups (AutomaticBackupRetentionDays)", Advice = RestoreRehearsal };

    public static RecoveryFigure FsxUnbacked { get; } = Never("without backups a deleted file is gone", FsxBackups);

    public static RecoveryFigure FsxRepaired { get; } = NoFigure("failed parts are replaced, mostly without loss and in less than 20 minutes; nothing bounds it for every kind", Fsx);

    public static RecoveryFigure FsxInTwoZones { get; } = Bounded(None, None, "files are written to two zones synchronously", Fsx) with { Change = "a file system in two zones (DeploymentType MULTI_AZ_1)" };

    public static RecoveryFigure FsxFailover { get; } = Typical(None, 60 * Second, "a file system in two zones fails over by itself, in less than a minute", Fsx) with { Change = "a file system in two zones (DeploymentType MULTI_AZ_1)" };

    // Volumes and instances.
    public static RecoveryFigure VolumeUnbacked { get; } = Never("without snapshots what is deleted, or lost with its zone, is gone", Snapshots);

    public static RecoveryFigure InstanceUnbacked { get; } = NoFigure("without snapshots what it keeps on its volumes is lost; whether that is data cannot be seen here", Snapshots) with
    {
        Advice = "let a backup plan select it if it keeps data; if not, agree on no objective for it",
    };

    public static RecoveryFigure VolumeSnapshots { get; } = NoFigure("a policy of Data Lifecycle Manager may make snapshots, as often as it says", Snapshots) with { Change = "snapshots by a policy of Data Lifecycle Manager or AWS Backup" };

    public static RecoveryFigure VolumeRestore { get; } =
        NoFigure("a new volume is made from the snapshot, whose blocks are loaded as they are read; AWS publishes no figure", Snapshots) with { Change = "a backup plan that selects it", Advice = RestoreRehearsal };

    public static RecoveryFigure VolumeAttached { get; } = NoFigure("the instance is started on another host with the same volumes; AWS publishes no figure", "UG-EC2: Recover your instance") with
    {
        Advice = "keep the state elsewhere and run several instances behind a load balancer, or rehearse the recovery and measure it",
    };

    // Clusters of one volume, and warehouses.
    public static RecoveryFigure SharedPointInTime { get; } = NoFigure("automated backups are always on and restore to a point in time; how far it lags no figure says", "API RestoreDBClusterToPointInTime of DocumentDB and Neptune");

    public static RecoveryFigure SharedRestore { get; } = NoFigure("a restore makes a new cluster; AWS publishes no figure", "API RestoreDBClusterToPointInTime of DocumentDB and Neptune") with { Advice = RestoreRehearsal };

    public static RecoveryFigure SharedVolume { get; } = Bounded(None, None, "the volume has copies in three zones", "UG-DocumentDB: Cluster fault tolerance; UG-Neptune: Fault tolerance for a DB cluster");

    public static RecoveryFigure NeptuneRecovered { get; } = Typical(None, 10 * Minute, "a replica is promoted within two minutes; without one an instance is made anew, generally within ten", "UG-Neptune: Fault tolerance for a DB cluster");

    public static RecoveryFigure DocumentDbRecovered { get; } = NoFigure("a replica is promoted within two minutes; without one an instance is made anew, in a few", "UG-DocumentDB: Cluster fault tolerance") with { Advice = "run a replica in another zone, rehearse the failover and measure it" };

    public static RecoveryFigure SharedOtherZone { get; } = NoFigure("a replica in another zone is promoted within two minutes; without one an instance must be made there", "UG-DocumentDB: Cluster fault tolerance; UG-Neptune: Fault tolerance for a DB cluster") with
    {
        Advice = "run a replica in another zone, rehearse the failover and measure it",
    };

    public static RecoveryFigure WarehouseSnapshot { get; } = Typical(None, 8 * Hour, "a snapshot is taken about every eight hours, sooner after 5 GB of changes per node", Warehouse) with { Change = "automated snapshots (AutomatedSnapshotRetentionPeriod of 1 or more)" };

    public static RecoveryFigure WarehouseRestore { get; } =
        NoFigure("a restore makes a new cluster, which answers queries while it loads; AWS publishes no figure", Warehouse) with { Change = "automated snapshots (AutomatedSnapshotRetentionPeriod of 1 or more)", Advice = RestoreRehearsal };

    public static RecoveryFigure WarehouseUnbacked { get; } = Never("without automated snapshots everything since the last manual one is lost", Warehouse);

    public static RecoveryFigure WarehouseNode { get; } = NoFigure("a failed node is replaced, mostly without loss; AWS publishes no figure", "no page found");

    public static RecoveryFigure WarehouseCopied { get; } = NoFigure("snapshots are copied to the other region once they are made; AWS publishes no figure", Warehouse) with { Change = "snapshots copied to another region (DestinationRegion)" };

    // Computing and images.
    public static RecoveryFigure TasksGoOn { get; } = Bounded(None, None, "tasks hold no data", "derived: tasks are made from their image");

    public static RecoveryFigure TaskRestarted { get; } =
        NoFigure("the only tasks are started anew; the pull of the image dominates, and AWS publishes no figure", Scheduler) with { Advice = "run two tasks or more, in two zones, with a health check" };

    public static RecoveryFigure TasksGoOnUnrouted { get; } =
        Bounded(None, None, "other tasks go on, and nothing routes requests to the one that failed", "derived: a service without load balancer and service discovery") with { Change = "two tasks or more, in two zones" };

    public static RecoveryFigure TasksUnchecked { get; } =
        NoFigure("other tasks go on, but no health check with known settings finds one that failed", Scheduler) with { Advice = "give the target group or the container a health check whose interval and threshold are known" };

    public static RecoveryFigure TasksElsewhere { get; } =
        NoFigure("the service must be deployed in another region", "derived: a service runs in one region") with { Advice = "deploy the service in another region beforehand, and rehearse the switch" };

    public static RecoveryFigure ImagesInZones { get; } = Bounded(None, None, "images lie in Amazon S3, in three zones or more", "UG-ECR: What is Amazon ECR; UG-S3: Data protection in Amazon S3");

    public static RecoveryFigure ImagesReplicated { get; } =
        Typical(None, 30 * Minute, "most images are replicated in less than 30 minutes; only those pushed since replication was set up", "UG-ECR: Private image replication") with { Change = "replication of the registry to another region (ReplicationConfiguration)" };

    public static RecoveryFigure ImagesElsewhere { get; } =
        NoFigure("programs must be pointed at the other registry, by you", "UG-ECR: Private image replication") with { Change = "replication of the registry to another region (ReplicationConfiguration)", Advice = "name the other registry in the task definitions there, and rehearse it" };

    public static RecoveryFigure RegionLost { get; } = Never("nothing of it lies in another region", "derived: no copy outside the region");

    // AWS Backup.
    public static RecoveryFigure BackupUnbounded { get; } =
        NoFigure("a backup plan selects it, but not all of its schedule and windows are known here", BackupPlans) with { Advice = "give the rules of the plan a schedule and windows that are known" };

    public static RecoveryFigure BackupPlanned { get; } = new(Hour, null, "backups are as old as the schedule's interval, an hour at least, and its windows", BackupPlans) { Change = "a backup plan that selects it" };

    public static RecoveryFigure BackupCopied { get; } = new(Hour, null, "copies are as old as the schedule's interval, an hour at least, and its windows", BackupPlans) { Change = "a backup plan that copies to a vault in another region (CopyActions)" };

    public static RecoveryFigure BackupRestore { get; } =
        NoFigure("a restore from AWS Backup takes as long as the service needs; AWS publishes no figure", BackupPlans) with { Change = "a backup plan that selects it", Advice = RestoreRehearsal };

    public static RecoveryFigure BackupCopyRestore { get; } = BackupRestore with { Change = BackupCopied.Change };

    public static RecoveryFigure DbContinuously { get; } =
        Typical(None, 5 * Minute, "continuous backups restore to about five minutes ago", ContinuousBackups) with { Change = "a backup plan with continuous backups (EnableContinuousBackup)" };

    public static RecoveryFigure ObjectsContinuously { get; } =
        Typical(None, 15 * Minute, "continuous backups restore to about 15 minutes ago", ContinuousBackups) with { Change = "a backup plan with continuous backups (EnableContinuousBackup)" };

    /// <summary>EFS's own plan, whose windows are taken as AWS Backup's defaults: a day, 8 hours to start and 7 days to finish.</summary>
    public static RecoveryFigure FilesBackedUpDaily { get; } = BackedUp(Day, Day + (8 * Hour) + (7 * Day)) with { Change = "daily backups (BackupPolicy)" };

    /// <summary>What the rule of a backup plan loses in the worst case.</summary>
    public static RecoveryFigure BackedUp(TimeSpan interval, TimeSpan longest) =>
        Bounded(interval, longest, $"the newest backup can be {Spell(longest)} old: the schedule's interval, the window to start and the window to finish", BackupPlans) with { Change = "a backup plan that selects it, with shorter intervals and windows" };

    /// <summary>Tasks in several places: a failed one is found by its health check, the others go on.</summary>
    public static RecoveryFigure TasksChecked(TimeSpan detection) =>
        Bounded(None, detection, "other tasks go on; a failed one gets no requests once its health checks have failed", HealthChecks) with { Change = "two tasks or more (MinCapacity or DesiredCount)" };

    /// <summary>The same when a zone is lost, in which case the load balancer's address leaves DNS too.</summary>
    public static RecoveryFigure TasksOfZones(TimeSpan detection) =>
        Bounded(None, detection + (4 * Minute), "tasks of other zones go on; failed ones are found by health checks, and clients forget the zone's address within a minute, widened fourfold, being typical", $"{HealthChecks}; UG-ELB: How Elastic Load Balancing works") with { Change = "two tasks or more, in two zones (MinCapacity or DesiredCount, Subnets)" };
}
