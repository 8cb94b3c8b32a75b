using static Policies.Tests.Recovery.RecoveryTesting;

namespace Policies.Tests.Recovery;

public sealed class WarehouseEstimatesTests
{
    [Theory]
    [InlineData("NodeType: ra3.large", "Application RPO", "0 s to 32 h")]
    [InlineData("NodeType: ra3.large", "Application RTO", "no figure published")]
    [InlineData("AutomatedSnapshotRetentionPeriod: 0", "Application RPO", "unbounded")]
    [InlineData("AutomatedSnapshotRetentionPeriod: !Ref Number", "Application RPO", "no figure published")]
    [InlineData("NodeType: ra3.large", "Infrastructure RTO", "no figure published")]
    [InlineData("NodeType: ra3.large", "Region RPO", "unbounded")]
    [InlineData("DestinationRegion: eu-west-1", "Region RPO", "no figure published")]
    [InlineData("DestinationRegion: eu-west-1, AutomatedSnapshotRetentionPeriod: 0", "Region RPO", "unbounded")]
    public void A_warehouse_has_snapshots_unless_they_are_turned_off(string properties, string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged("AWS::Redshift::Cluster", properties), row).Interval);
}
