using Policies.Model;
using Policies.Recovery;
using static Policies.Tests.PolicyTesting;
using static Policies.Tests.Recovery.RecoveryTesting;

namespace Policies.Tests.Recovery;

public sealed class TimeObjectiveTests
{
    private static readonly TimeObjective Production = new(rto: TimeSpan.FromMinutes(15));
    private static readonly TimeObjective OfNodesAndZones = new(rto: TimeSpan.FromMinutes(15), disruptions: ["infrastructure", "zone"]);

    [Theory]
    [InlineData("BackupRetentionPeriod: 7, MultiAZ: false", Outcome.Unknown)]
    [InlineData("BackupRetentionPeriod: 7, MultiAZ: true", Outcome.Unknown)]
    [InlineData("BackupRetentionPeriod: 0, MultiAZ: true", Outcome.NonCompliant)]
    public void A_restore_has_no_published_figure(string properties, Outcome outcome) =>
        Judge(Production, Judged("AWS::RDS::DBInstance", $"Engine: postgres, {properties}")).ShouldBe(outcome, "Judged/Properties/BackupRetentionPeriod");

    [Theory]
    [InlineData("MultiAZ: true", Outcome.Compliant, null)]
    [InlineData("MultiAZ: false", Outcome.Unknown, "MultiAZ")]
    [InlineData("MultiAZ: !If [Prod, true, false]", Outcome.Unknown, "MultiAZ")]
    [InlineData("Port: 5432", Outcome.Unknown, "MultiAZ")]
    public void A_standby_meets_a_quarter_of_an_hour(string properties, Outcome outcome, string? at) =>
        Judge(OfNodesAndZones, Judged("AWS::RDS::DBInstance", $"Engine: postgres, {properties}")).ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Fact]
    public void A_typical_failover_is_no_proof_of_a_breach() =>
        Judge(new TimeObjective(TimeSpan.FromSeconds(30), ["zone"]), Judged("AWS::RDS::DBInstance", "MultiAZ: true")).ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, MultiAZEnabled: true, NumCacheClusters: 2", Outcome.Compliant)]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: redis", Outcome.Unknown)]
    [InlineData("AWS::EFS::FileSystem", "AvailabilityZoneName: us-east-1a, BackupPolicy: { Status: DISABLED }", Outcome.NonCompliant)]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: true", Outcome.Compliant)]
    [InlineData("AWS::DynamoDB::Table", "TableName: t", Outcome.Compliant)]
    [InlineData("AWS::S3::Bucket", "BucketName: b", Outcome.Compliant)]
    [InlineData("AWS::ECR::Repository", "RepositoryName: r", Outcome.Compliant)]
    [InlineData("AWS::ECS::Service", "DesiredCount: 1", Outcome.Unknown)]
    public void Every_component_is_judged_by_one_objective(string type, string properties, Outcome outcome) =>
        Judge(OfNodesAndZones, Judged(type, properties)).ShouldBe(outcome);

    [Theory]
    [InlineData("DesiredCount: 2, LoadBalancers: [{ TargetGroupArn: !Ref Text }]", "LoadBalancers")]
    [InlineData("DesiredCount: !Ref Number", "DesiredCount")]
    public void The_property_to_change_comes_first(string properties, string at) =>
        Judge(new TimeObjective(TimeSpan.FromMinutes(15), ["infrastructure"]), Judged("AWS::ECS::Service", properties)).ShouldBe(Outcome.Unknown, $"Judged/Properties/{at}");

    [Fact]
    public void Without_an_objective_nothing_is_judged() =>
        Judge(new TimeObjective(), Judged("AWS::RDS::DBInstance", "MultiAZ: false")).ShouldBe(Outcome.NotApplicable);
}
