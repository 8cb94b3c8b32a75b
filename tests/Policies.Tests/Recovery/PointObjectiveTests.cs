using Policies.Model;
using Policies.Recovery;
using static Policies.Tests.PolicyTesting;
using static Policies.Tests.Recovery.RecoveryTesting;

namespace Policies.Tests.Recovery;

public sealed class PointObjectiveTests
{
    private const string Instance = "AWS::RDS::DBInstance";

    private static readonly PointObjective Documented = new(rpoDatabase: TimeSpan.FromHours(1), rpoApplication: TimeSpan.Zero);

    [Theory]
    [InlineData("BackupRetentionPeriod: 7", Outcome.Compliant, null)]
    [InlineData("MultiAZ: true", Outcome.Compliant, null)]
    [InlineData("BackupRetentionPeriod: 0", Outcome.NonCompliant, "BackupRetentionPeriod")]
    [InlineData("BackupRetentionPeriod: 0, MultiAZ: true", Outcome.NonCompliant, "BackupRetentionPeriod")]
    [InlineData("BackupRetentionPeriod: !Ref Number", Outcome.Unknown, "BackupRetentionPeriod")]
    [InlineData("BackupRetentionPeriod: !If [Prod, 7, 0]", Outcome.Unknown, "BackupRetentionPeriod")]
    [InlineData("BackupRetentionPeriod: !If [Prod, 7, 1]", Outcome.Compliant, null)]
    [InlineData("MultiAZ: !If [Prod, true, false], BackupRetentionPeriod: 1", Outcome.Compliant, null)]
    [InlineData("DBSnapshotIdentifier: s", Outcome.Unknown, "DBSnapshotIdentifier")]
    [InlineData("DBClusterIdentifier: c", Outcome.NotApplicable, null)]
    public void The_documented_database_may_lose_an_hour(string properties, Outcome outcome, string? at) =>
        Judge(Documented, Judged(Instance, $"Engine: postgres, {properties}")).ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Fact]
    public void A_typical_figure_never_serves_as_a_bound() =>
        Judge(new PointObjective(rpoDatabase: TimeSpan.FromMinutes(5)), Judged(Instance, "Engine: postgres, BackupRetentionPeriod: 7")).ShouldBe(Outcome.Unknown);

    [Fact]
    public void What_fails_either_way_fails_under_a_condition_too() =>
        Judge(Documented, Judged(Instance, "Engine: postgres, MultiAZ: !If [Prod, true, false], BackupRetentionPeriod: !If [Prod, 0, 0]")).ShouldBe(Outcome.NonCompliant, "Judged/Properties/BackupRetentionPeriod");

    [Theory]
    [InlineData("AWS::S3::Bucket", "VersioningConfiguration: { Status: Enabled }", Outcome.Compliant, null)]
    [InlineData("AWS::S3::Bucket", "BucketName: b", Outcome.NonCompliant, "VersioningConfiguration/Status")]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: { Status: ENABLED }", Outcome.NonCompliant, "BackupPolicy/Status")]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: { Status: !Ref Text }", Outcome.NonCompliant, "BackupPolicy/Status")]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: true", Outcome.NonCompliant, "BackupPolicy/Status")]
    [InlineData("AWS::ECR::Repository", "RepositoryName: r", Outcome.Compliant, null)]
    [InlineData("AWS::ECS::Service", "DesiredCount: 1", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "NumCacheClusters: 1", Outcome.NotApplicable, null)]
    public void The_application_may_lose_nothing(string type, string properties, Outcome outcome, string? at) =>
        Judge(Documented, Judged(type, properties)).ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Fact]
    public void A_region_is_compared_only_if_asked_for()
    {
        var template = Judged("AWS::DynamoDB::Table", "PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }");
        Judge(Documented, template).ShouldBe(Outcome.Compliant);
        Judge(new PointObjective(TimeSpan.FromHours(1), disruptions: ["region"]), template).ShouldBe(Outcome.NonCompliant);
    }

    [Fact]
    public void Without_an_objective_nothing_is_judged() =>
        Judge(new PointObjective(), Judged(Instance, "BackupRetentionPeriod: 0")).ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("nuclear")]
    [InlineData("7")]
    public void A_disruption_must_be_one(string name) =>
        Assert.Contains(name, Assert.Throws<ArgumentException>(() => new PointObjective(disruptions: [name])).Message, StringComparison.Ordinal);

    [Fact]
    public void Evidence_reads_aloud()
    {
        var evidence = Judge(Documented, Judged(Instance, "Engine: postgres, BackupRetentionPeriod: 0, MultiAZ: true")).Evidence[0];
        Assert.Equal("a loss of at most 60 min when data is deleted or corrupted", evidence.Expected);
        Assert.Equal("unbounded: without automated backups everything since the last manual snapshot is lost", evidence.Actual);
    }

    [Fact]
    public void A_live_database_is_judged_alike() =>
        JudgeLive(Documented, $$"""
            Resources:
              db-1: { Type: {{Instance}}, Properties: { Engine: postgres, BackupRetentionPeriod: 7, MultiAZ: false } }
            """).ShouldBe(Outcome.Compliant);
}
