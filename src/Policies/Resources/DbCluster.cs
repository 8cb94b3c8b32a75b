using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An Aurora cluster, or a Multi-AZ cluster of RDS. Sources of the defaults: CloudFormation's page of the type, unless said otherwise.</summary>
public sealed record DbCluster(Resource Resource) : IResourceView<DbCluster>
{
    // Clones of clones; a template may be circular.
    private const int MaxHops = 4;

    private static readonly Relation<DbInstance, DbCluster> MemberOfCluster = new(instance => instance.Resource["DBClusterIdentifier"].Text);

    /// <inheritdoc/>
    public static string Type => "AWS::RDS::DBCluster";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["DBClusterIdentifier"];

    /// <inheritdoc/>
    public static DbCluster View(Resource resource) => new(resource);

    /// <summary>The instances that are its members.</summary>
    public Many<DbInstance> Members => Resource.Graph.Referring(MemberOfCluster, this);

    /// <summary>The engine.</summary>
    public Value<DbEngine> Engine => Resource["Engine"].Text.Select(DbEngine.Named);

    /// <summary>The engine's version; absent means the region's default version.</summary>
    public Value<string> EngineVersion => Resource["EngineVersion"].Text;

    /// <summary>Holds for a cluster that has a master user of its own, as a replica and the secondary of a global cluster have not.</summary>
    public Verdict HasMasterUser =>
        Given("ReplicationSourceIdentifier").IsNotPresent("a cluster that is no replica")
        & (Given("GlobalClusterIdentifier").IsNotPresent("a cluster that is no secondary of a global cluster") | Given("MasterUsername").IsPresent("a master user"));

    /// <summary>
    /// Whether the storage is encrypted. Since February 18, 2026 every new Aurora cluster is (Aurora user guide, "Encrypting Amazon Aurora
    /// resources"), restores of unencrypted snapshots included; clones and replicas are as their source, whatever is written, which is
    /// believed where the source cannot be seen. Nothing is stated for Multi-AZ clusters, which are not by default. A written false is
    /// taken at its word: clusters from before that day obey it.
    /// A live cluster shows it as <c>StorageEncryptionType</c>, because <c>StorageEncrypted</c> is silent on AWS-owned keys.
    /// </summary>
    public Verdict EncryptsStorage
    {
        get
        {
            var source = Source;
            return Resource.Origin.IsLive
                ? EncryptsStorageLive
                : Resource["StorageEncrypted"].Boolean.Judge(
                    written => written is not Value<bool>.Absent && source.Elements.IsEmpty
                        ? written.Is(true)
                        : source.All(one => one.EncryptsStorage, whenNone: written is Value<bool>.Absent ? EncryptsByDefault(written) : written.Is(true)),
                    "true");
        }
    }

    /// <summary>Whether the storage is encrypted with a customer managed key; absent means the source's key, else AWS's.</summary>
    public Verdict HasCustomerManagedKey =>
        OrOfOrigin(Resource["KmsKeyId"].Text, KmsKey.IsCustomerManaged, source => source.HasCustomerManagedKey);

    /// <summary>Whether Performance Insights are on; off by default.</summary>
    public Value<bool> EnablePerformanceInsights => Resource["PerformanceInsightsEnabled"].Boolean.OrDefault(false);

    /// <summary>The key of Performance Insights; absent means the account's default key, which is AWS's.</summary>
    public Value<string> PerformanceInsightsKmsKeyId => Resource["PerformanceInsightsKmsKeyId"].Text;

    /// <summary>Whether backups are kept long enough: one day by default, a restore inherits its source's time.</summary>
    /// <param name="question">What is asked of the number of days.</param>
    public Verdict KeepsBackups(Func<Value<int>, Verdict> question) =>
        OrOfOrigin(Resource["BackupRetentionPeriod"].Integer, days => question(days.OrDefault(1)), source => source.KeepsBackups(question));

    /// <summary>Whether it is protected from deletion; not by default.</summary>
    public Value<bool> DeletionProtection => Resource["DeletionProtection"].Boolean.OrDefault(false);

    /// <summary>Whether snapshots keep the tags; not by default.</summary>
    public Value<bool> CopyTagsToSnapshot => Resource["CopyTagsToSnapshot"].Boolean.OrDefault(false);

    /// <summary>Whether minor versions are applied; true by default (API CreateDBCluster).</summary>
    public Value<bool> AutoMinorVersionUpgrade => Resource["AutoMinorVersionUpgrade"].Boolean.OrServiceDefault(true, "for clusters");

    /// <summary>Whether it sets enhanced monitoring for its instances: 0 seconds, off, by default.</summary>
    public Verdict IsMonitored => Resource["MonitoringInterval"].Integer.OrDefault(0).Test(seconds => seconds > 0, "an interval of 1 to 60 seconds");

    /// <summary>Whether IAM authenticates users; not by default.</summary>
    public Value<bool> EnableIamDatabaseAuthentication => Resource["EnableIAMDatabaseAuthentication"].Boolean.OrDefault(false);

    /// <summary>The logs that go to CloudWatch; none by default.</summary>
    public Property LogExports => Resource["EnableCloudwatchLogsExports"];

    /// <summary>Whether the master password comes from a managed store.</summary>
    public Verdict HasManagedPassword => DbCredential.IsManaged(Resource, Origin.Select(origin => origin.Resource));

    /// <summary>
    /// What CloudFormation does with it when the stack or the resource is deleted: a snapshot by default
    /// (CloudFormation user guide, "DeletionPolicy attribute").
    /// </summary>
    public Value<string> DeletionPolicy => Resource.Attribute("DeletionPolicy").Text.OrServiceDefault("Snapshot", "for databases");

    /// <summary>What CloudFormation does with it when an update replaces it: deletion by default ("UpdateReplacePolicy attribute").</summary>
    public Value<string> UpdateReplacePolicy => Resource.Attribute("UpdateReplacePolicy").Text.OrDefault("Delete");

    /// <summary>Whether its parameter group, else the default group of its version, forces TLS on the engine.</summary>
    public Verdict ForcesTls(DbEngine engine) => Given("DBClusterParameterGroupName").Judge(
        group => group is Value<string>.Absent || group is Value<string>.Known { Content: var name } && DbFamily.OfDefaultGroup(name) is not null
            ? DbParameters.ForceTlsByDefault(group, engine, EngineVersion)
            : Resource.Graph.Follow<DbClusterParameterGroup>(group).All(found => found.ForcesTls(engine), whenNone: Verdict.NotApplicable),
        "a parameter group that forces TLS");

    private int Hops { get; init; }

    private Verdict EncryptsStorageLive
    {
        get
        {
            var (type, written) = (Resource["StorageEncryptionType"].Text, Resource["StorageEncrypted"].Boolean.OrDefault(false));
            var aurora = Engine is Value<DbEngine>.Known { Content.IsAurora: true };
            return type.Then(
                shown => type.Test(one => one != "none", "sse-rds or sse-kms"),
                whenAbsent: written.Is(true) switch
                {
                    { IsNonCompliant: true } when aurora => written.Property.Answer(Outcome.Unknown, "true", "false, which AWS may also say of storage under an AWS-owned key"),
                    var shown => shown,
                },
                "an encrypted storage");
        }
    }

    private Many<DbCluster> Source => Resource.Origin.IsLive
        ? Many<DbCluster>.None
        : Follow("SourceDBClusterIdentifier").Concat(Follow("SourceDbClusterResourceId")).Concat(Follow("ReplicationSourceIdentifier"));

    private Many<DbCluster> Origin => Resource.Origin.IsLive ? Many<DbCluster>.None : Source.Concat(OutOfSight("SnapshotIdentifier"));

    private Verdict EncryptsByDefault(Value<bool> absent)
    {
        var restored = OutOfSight("SnapshotIdentifier");
        return Engine.Judge(
            engine => engine switch
            {
                Value<DbEngine>.Known { Content.IsEncryptedByDefault: true } => absent.OrServiceDefault(true, "for Aurora clusters since February 2026").Is(true),
                Value<DbEngine>.Unknown => absent.OrUnknown("absent, which leaves it to the engine").Is(true),
                _ => restored.All(_ => Verdict.Compliant, whenNone: absent.OrDefault(false).Is(true)),
            },
            "true");
    }

    private Verdict OrOfOrigin<T>(Value<T> own, Func<Value<T>, Verdict> question, Func<DbCluster, Verdict> ofOrigin)
    {
        var origin = Origin;
        return own.Judge(value => value is Value<T>.Absent ? origin.All(ofOrigin, whenNone: question(value)) : question(value), "a value that is known");
    }

    private Value<string> Given(string name) => Resource[name].Text.AbsentWhere(text => text.Length == 0);

    private Many<DbCluster> Follow(string name)
    {
        var hops = Hops + 1;
        return hops > MaxHops
            ? OutOfSight(name)
            : Resource.Graph.Follow<DbCluster>(Given(name)).Select(source => source with { Hops = hops });
    }

    private Many<DbCluster> OutOfSight(string name)
    {
        var absent = Given(name).IsNotPresent("a source that can be seen here");
        return absent.IsCompliant ? Many<DbCluster>.None : Many<DbCluster>.NotSeen(absent);
    }
}
