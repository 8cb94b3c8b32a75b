using static Policies.Tests.Recovery.RecoveryTesting;

namespace Policies.Tests.Recovery;

public sealed class SharedVolumeEstimatesTests
{
    [Theory]
    [InlineData("AWS::DocDB::DBCluster", "Application RPO", "no figure published")]
    [InlineData("AWS::DocDB::DBCluster", "Infrastructure RPO", "0 s")]
    [InlineData("AWS::DocDB::DBCluster", "Infrastructure RTO", "no figure published")]
    [InlineData("AWS::DocDB::DBCluster", "Zone RPO", "0 s")]
    [InlineData("AWS::DocDB::DBCluster", "Region RPO", "unbounded")]
    [InlineData("AWS::Neptune::DBCluster", "Infrastructure RTO", "0 s to 40 min")]
    [InlineData("AWS::Neptune::DBCluster", "Zone RTO", "no figure published")]
    public void The_volume_outlives_a_zone(string type, string row, string interval) => Assert.Equal(interval, Estimate(Judged(type, "DeletionProtection: true"), row).Interval);
}
