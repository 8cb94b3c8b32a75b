using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An RDS or Aurora instance. Sources of the defaults: CloudFormation's page of the type, unless said otherwise.</summary>
public sealed record DbInstance(Resource Resource) : IResourceView<DbInstance>
{
    // Replicas of replicas go three deep; a template may be circular.
    private const int MaxHops = 4;

    /// <inheritdoc/>
    public static string Type => "AWS::RDS::DBInstance";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["DBInstanceIdentifier"];

    /// <inheritdoc/>
    public static DbInstance View(Resource resource) => new(resource);

    /// <summary>Holds outside a cluster; a member takes storage, backup, deletion and log settings from its cluster.</summary>
    public Verdict IsStandAlone =>
        Given("DBClusterIdentifier").IsNotPresent("an instance outside a cluster")
        & WrittenEngine.Judge(
            engine => engine is Value<DbEngine>.Known { Content.IsAurora: true } ? engine.Property.Answer(Outcome.NonCompliant, "an engine other than Aurora") : Verdict.Compliant,
            "an engine other than Aurora");

    /// <summary>Holds for anything but a read replica.</summary>
    public Verdict IsNoReplica =>
        Given("SourceDBInstanceIdentifier").IsNotPresent("an instance that is no read replica") & Given("SourceDBClusterIdentifier").IsNotPresent("an instance that is no read replica");

    /// <summary>The cluster of which it is a member; none for most instances.</summary>
    public Many<DbCluster> Cluster => Resource.Graph.Follow<DbCluster>(Given("DBClusterIdentifier"));

    /// <summary>The engine; a replica has its source's, a member its cluster's.</summary>
    public Value<DbEngine> Engine =>
        WrittenEngine.Or(
            Source is { Elements: [{ Presence.IsUnknown: false } source] } ? source.Item.Engine
            : Cluster is { Elements: [{ Presence.IsUnknown: false } cluster] } ? cluster.Item.Engine
            : Source.Concat(Snapshot).IsEmpty ? WrittenEngine
            : WrittenEngine.OrUnknown("absent, which leaves it to what the instance is made from"));

    /// <summary>The engine's version; absent means the region's default version.</summary>
    public Value<string> EngineVersion => Resource["EngineVersion"].Text;

    /// <summary>
    /// Whether the storage is encrypted: false unless asked for; a replica or restore takes it from its source, whatever is written.
    /// What is written is believed where the source cannot be seen; so is a replica's key, which an unencrypted source does not admit
    /// (API CreateDBInstanceReadReplica, KmsKeyId).
    /// </summary>
    public Verdict EncryptsStorage
    {
        get
        {
            var origin = Source.Concat(Snapshot);
            var replicaWithKey = Given("SourceDBInstanceIdentifier").IsPresent("a read replica") & Given("KmsKeyId").IsPresent("a key");
            return Resource["StorageEncrypted"].Boolean.Judge(
                written => written is not Value<bool>.Absent && origin.Elements.IsEmpty
                    ? written.Is(true)
                    : written is Value<bool>.Absent && replicaWithKey.IsCompliant && origin.Elements.IsEmpty
                        ? replicaWithKey
                        : origin.All(source => source.EncryptsStorage, whenNone: written.OrDefault(false).Is(true)),
                "true");
        }
    }

    /// <summary>Whether the storage is encrypted with a customer managed key; absent means the source's key, else <c>alias/aws/rds</c>.</summary>
    public Verdict HasCustomerManagedKey =>
        OrOfOrigin(Resource["KmsKeyId"].Text, KmsKey.IsCustomerManaged, source => source.HasCustomerManagedKey);

    /// <summary>Whether Performance Insights are on; off by default.</summary>
    public Value<bool> EnablePerformanceInsights => Resource["EnablePerformanceInsights"].Boolean.OrDefault(false);

    /// <summary>The key of Performance Insights; absent means the account's default key, which is AWS's.</summary>
    public Value<string> PerformanceInsightsKmsKeyId => Resource["PerformanceInsightsKMSKeyId"].Text;

    /// <summary>Whether backups are kept long enough: one day by default, a restore inherits its source's time.</summary>
    /// <param name="question">What is asked of the number of days.</param>
    public Verdict KeepsBackups(Func<Value<int>, Verdict> question) =>
        OrOfOrigin(Resource["BackupRetentionPeriod"].Integer, days => question(days.OrDefault(1)), source => source.KeepsBackups(question));

    /// <summary>Whether a standby waits in another zone; not by default, and a replica does not inherit it.</summary>
    public Value<bool> MultiAz => Resource["MultiAZ"].Boolean.OrDefault(false);

    /// <summary>Whether it is protected from deletion; not by default, replicas and restores included.</summary>
    public Value<bool> DeletionProtection => Resource["DeletionProtection"].Boolean.OrDefault(false);

    /// <summary>Whether snapshots keep the tags; not by default.</summary>
    public Value<bool> CopyTagsToSnapshot => Resource["CopyTagsToSnapshot"].Boolean.OrDefault(false);

    /// <summary>Whether minor versions are applied: true by default; a replica takes it from its source, for a restore no default is stated.</summary>
    public Verdict AppliesMinorUpgrades =>
        OrOfOrigin(
            Resource["AutoMinorVersionUpgrade"].Boolean,
            written => written.OrServiceDefault(true, "for RDS instances").Is(true),
            source => source.AppliesMinorUpgrades);

    /// <summary>Whether enhanced monitoring is on: 0 seconds, off, by default; a cluster can set it for its members (API CreateDBCluster).</summary>
    public Verdict IsMonitored
    {
        get
        {
            const string Expected = "an interval of 1 to 60 seconds";
            var cluster = Cluster;
            return Resource["MonitoringInterval"].Integer.Judge(
                interval => interval.OrDefault(0).Test(seconds => seconds > 0, Expected)
                    | (interval is Value<int>.Absent ? cluster.Any(one => one.IsMonitored, whenNone: Verdict.NotApplicable) : Verdict.NotApplicable),
                Expected);
        }
    }

    /// <summary>Whether IAM authenticates users; not by default.</summary>
    public Value<bool> EnableIamDatabaseAuthentication => Resource["EnableIAMDatabaseAuthentication"].Boolean.OrDefault(false);

    /// <summary>The logs that go to CloudWatch; none by default.</summary>
    public Property LogExports => Resource["EnableCloudwatchLogsExports"];

    /// <summary>Whether the master password comes from a managed store.</summary>
    public Verdict HasManagedPassword => DbCredential.IsManaged(Resource, Snapshot.Select(snapshot => snapshot.Resource));

    /// <summary>
    /// What CloudFormation does with it when the stack or the resource is deleted: a snapshot by default outside a cluster
    /// (CloudFormation user guide, "DeletionPolicy attribute").
    /// </summary>
    public Value<string> DeletionPolicy => Resource.Attribute("DeletionPolicy").Text.OrServiceDefault("Snapshot", "for databases");

    /// <summary>What CloudFormation does with it when an update replaces it: deletion by default ("UpdateReplacePolicy attribute").</summary>
    public Value<string> UpdateReplacePolicy => Resource.Attribute("UpdateReplacePolicy").Text.OrDefault("Delete");

    /// <summary>
    /// Whether its parameter group forces TLS on the engine. A replica without a group has its source's
    /// (API CreateDBInstanceReadReplica), any other instance the default group of its version.
    /// </summary>
    public Verdict ForcesTls(DbEngine engine) => Given("DBParameterGroupName").Judge(
        group => group switch
        {
            Value<string>.Absent => Source.All(source => source.ForcesTls(engine), whenNone: DbParameters.ForceTlsByDefault(group, engine, EngineVersion)),
            Value<string>.Known { Content: var name } when DbFamily.OfDefaultGroup(name) is not null => DbParameters.ForceTlsByDefault(group, engine, EngineVersion),
            _ => Resource.Graph.Follow<DbParameterGroup>(group).All(found => found.ForcesTls(engine), whenNone: Verdict.NotApplicable),
        },
        "a parameter group that forces TLS");

    private int Hops { get; init; }

    private Value<DbEngine> WrittenEngine => Resource["Engine"].Text.Select(DbEngine.Named);

    // A live instance shows its own settings, whatever it was made from.
    private Many<DbInstance> Source => Resource.Origin.IsLive ? Many<DbInstance>.None : Follow("SourceDBInstanceIdentifier");

    private Many<DbInstance> Snapshot => Resource.Origin.IsLive
        ? Many<DbInstance>.None
        : Follow("SourceDbiResourceId")
            .Concat(OutOfSight("SourceDBInstanceAutomatedBackupsArn"))
            .Concat(OutOfSight("DBSnapshotIdentifier"))
            .Concat(OutOfSight("DBClusterSnapshotIdentifier"))
            .Concat(OutOfSight("SourceDBClusterIdentifier"));

    private Verdict OrOfOrigin<T>(Value<T> own, Func<Value<T>, Verdict> question, Func<DbInstance, Verdict> ofOrigin)
    {
        var origin = Source.Concat(Snapshot);
        return own.Judge(value => value is Value<T>.Absent ? origin.All(ofOrigin, whenNone: question(value)) : question(value), "a value that is known");
    }

    // An empty text counts as nothing given, as CloudFormation's page says of DBSnapshotIdentifier.
    private Value<string> Given(string name) => Resource[name].Text.AbsentWhere(text => text.Length == 0);

    private Many<DbInstance> Follow(string name)
    {
        var hops = Hops + 1;
        return hops > MaxHops
            ? OutOfSight(name)
            : Resource.Graph.Follow<DbInstance>(Given(name)).Select(source => source with { Hops = hops });
    }

    private Many<DbInstance> OutOfSight(string name)
    {
        var absent = Given(name).IsNotPresent("a source that can be seen here");
        return absent.IsCompliant ? Many<DbInstance>.None : Many<DbInstance>.NotSeen(absent);
    }
}
