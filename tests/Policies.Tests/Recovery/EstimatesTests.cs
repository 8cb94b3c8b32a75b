using Policies.Recovery;
using Policies.Resources;
using static Policies.Tests.Recovery.RecoveryTesting;

namespace Policies.Tests.Recovery;

public sealed class EstimatesTests
{
    private static readonly TimeSpan QuarterHour = TimeSpan.FromMinutes(15);

    public static TheoryData<string> Stores => [.. DataStore.Types, ReplicationGroup.Type, CacheCluster.Type, ServerlessCache.Type, Repository.Type, EcsService.Type];

    [Theory]
    [MemberData(nameof(Stores))]
    public void Every_data_store_and_service_is_estimated_for_all_that_can_happen_to_it(string type)
    {
        Assert.Contains(type, Estimates.Types, StringComparer.Ordinal);
        var graph = TestGraphs.FromTemplate(Judged(type, "Engine: postgres"));
        var estimates = Estimates.Of(graph.Look(graph.Definitions[0])).ToList();
        Assert.All(
            new[] { Disruption.Infrastructure, Disruption.Zone, Disruption.Region }.SelectMany(disruption => new[] { (disruption, ObjectiveKind.Point), (disruption, ObjectiveKind.Time) }),
            row => Assert.Single(estimates, estimate => (estimate.Disruption, estimate.Kind) == row));
        Assert.All(estimates.SelectMany(estimate => estimate.Figures), figure => Assert.NotEmpty(figure.Source));
    }

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "Engine: postgres, BackupRetentionPeriod: 7", "Zone RTO", "a standby in another zone (MultiAZ)")]
    [InlineData("AWS::RDS::DBInstance", "Engine: postgres, MultiAZ: !Ref Text", "Zone RTO", "a standby in another zone (MultiAZ)")]
    [InlineData("AWS::RDS::DBCluster", "Engine: aurora-postgresql", "Zone RTO", "a reader in another zone (a second DBInstance of the cluster)")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "NumCacheClusters: 1", "Infrastructure RTO", "a replica in another zone and failover (AutomaticFailoverEnabled, MultiAZEnabled)")]
    [InlineData("AWS::EFS::FileSystem", "AvailabilityZoneName: us-east-1a", "Zone RTO", "a file system of all zones (without AvailabilityZoneName)")]
    [InlineData("AWS::S3::Bucket", "BucketName: b", "Region RPO", "replication of all objects to another region, with time control (ReplicationTime)")]
    public void What_would_meet_the_objective_is_named(string type, string properties, string row, string change)
    {
        var estimate = Single(Judged(type, properties), row);
        Assert.Equal(change, Assert.Single(estimate.Changes(QuarterHour)).Change);
        Assert.Null(estimate.Advice(QuarterHour));
    }

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "Engine: postgres, MultiAZ: true", "Application RTO", "", "rehearse the restore")]
    [InlineData("AWS::RDS::DBInstance", "Engine: postgres, BackupRetentionPeriod: 0", "Application RTO", "automated backups (BackupRetentionPeriod of 1 or more)|a backup plan that selects it", "no setting has a published bound")]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: true", "Application RPO", "daily backups (BackupPolicy)|a backup plan that selects it", "no setting is known to bound the loss")]
    [InlineData("AWS::DynamoDB::Table", "BillingMode: PAY_PER_REQUEST", "Region RPO", "a replica in another region (AWS::DynamoDB::GlobalTable)|a backup plan that copies to a vault in another region (CopyActions)", "no setting is known to bound the loss")]
    public void Where_nothing_meets_the_objective_what_is_better_is_named_and_what_is_left_to_do(string type, string properties, string row, string changes, string advice)
    {
        var estimate = Single(Judged(type, properties), row);
        Assert.Equal(changes, string.Join('|', estimate.Changes(QuarterHour).Select(figure => figure.Change)));
        Assert.StartsWith(advice, estimate.Advice(QuarterHour), StringComparison.Ordinal);
    }

    [Fact]
    public void An_objective_that_is_met_needs_no_change()
    {
        var estimate = Single(Judged("AWS::RDS::DBInstance", "Engine: postgres, MultiAZ: true"), "Zone RTO");
        Assert.Empty(estimate.Changes(QuarterHour));
        Assert.Null(estimate.Advice(QuarterHour));
    }

    private static Estimate Single(string template, string row)
    {
        var graph = TestGraphs.FromTemplate(template);
        return Assert.Single(
            Estimates.Of(graph.Look(graph.Definitions.Single(definition => definition.LogicalId == "Judged"))),
            one => $"{one.Disruption} {(one.Kind is ObjectiveKind.Point ? "RPO" : "RTO")}" == row);
    }
}
