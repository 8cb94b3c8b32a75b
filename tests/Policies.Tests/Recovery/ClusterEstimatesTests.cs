using Policies.Model;
using static Policies.Tests.Recovery.RecoveryTesting;

namespace Policies.Tests.Recovery;

public sealed class ClusterEstimatesTests
{
    private const string Cluster = "AWS::RDS::DBCluster";

    [Theory]
    [InlineData("Application RPO", "0 s to 20 min")]
    [InlineData("Application RTO", "no figure published")]
    [InlineData("Infrastructure RPO", "0 s")]
    [InlineData("Infrastructure RTO", "0 s to 4 min")]
    [InlineData("Zone RPO", "0 s")]
    [InlineData("Zone RTO", "0 s to 4 min")]
    [InlineData("Region RPO", "unbounded")]
    public void Aurora_with_a_reader_fails_over_in_a_minute(string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged(Cluster, "Engine: aurora-postgresql", Members("", "")), row).Interval);

    [Theory]
    [InlineData("Infrastructure RTO", "0 s to 40 min")]
    [InlineData("Zone RTO", "no figure published")]
    public void Aurora_alone_is_made_anew_in_its_zone_only(string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged(Cluster, "Engine: aurora-postgresql", Members("")), row).Interval);

    [Theory]
    [InlineData("AvailabilityZone: us-east-1a", "AvailabilityZone: us-east-1b", "0 s to 4 min")]
    [InlineData("AvailabilityZone: us-east-1a", "AvailabilityZone: us-east-1a", "no figure published")]
    [InlineData("AvailabilityZone: us-east-1a", "AvailabilityZone: !Ref Text", "no figure published")]
    public void A_reader_in_the_same_zone_is_no_help_when_the_zone_is_lost(string one, string other, string interval) =>
        Assert.Equal(interval, Estimate(Judged(Cluster, "Engine: aurora-mysql", Members(one, other)), "Zone RTO").Interval);

    [Fact]
    public void A_reader_under_a_condition_leaves_both_figures() =>
        Assert.Equal("0 s to 40 min", Estimate(Judged(Cluster, "Engine: aurora-mysql", Members("", "").Replace("Member1: {", "Member1: { Condition: Prod,", StringComparison.Ordinal)), "Infrastructure RTO").Interval);

    [Theory]
    [InlineData("Engine: postgres", "0 s to 2.3 min")]
    [InlineData("Engine: !Ref Text", "0 s to 40 min")]
    public void A_multi_az_cluster_fails_over_by_itself(string engine, string interval) =>
        Assert.Equal(interval, Estimate(Judged(Cluster, engine, Members("")), "Infrastructure RTO").Interval);

    [Theory]
    [InlineData("Zone RTO")]
    [InlineData("Infrastructure RTO")]
    public void Serverless_v1_has_no_figure(string row) =>
        Assert.Contains("undefined", Estimate(Judged(Cluster, "Engine: aurora-mysql, EngineMode: serverless"), row).Rules, StringComparison.Ordinal);

    [Theory]
    [InlineData("Application RPO", "0 s to 4 s")]
    [InlineData("Application RTO", "no figure published")]
    public void Backtracking_goes_back_to_the_second(string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged(Cluster, "Engine: aurora-mysql, BacktrackWindow: 86400"), row).Interval);

    [Fact]
    public void A_global_database_whose_secondary_was_not_read_may_lose_the_region() =>
        Assert.Equal("no figure published", Estimate(Judged(Cluster, "Engine: aurora-mysql, GlobalClusterIdentifier: g"), "Region RPO").Interval);

    [Fact]
    public void A_global_database_with_a_cluster_elsewhere_loses_seconds()
    {
        var (near, far) = (new ResourceOrigin { Region = "us-east-1" }, new ResourceOrigin { Region = "eu-west-1" });
        var primary = TestGraphs.FromTemplate(Judged(Cluster, "Engine: aurora-mysql, GlobalClusterIdentifier: !Ref Global", "Global: { Type: AWS::RDS::GlobalCluster, Properties: { GlobalClusterIdentifier: g } }"), origin: near);
        var secondary = TestGraphs.FromTemplate(Judged(Cluster, "Engine: aurora-mysql, GlobalClusterIdentifier: g").Replace("Judged", "Secondary", StringComparison.Ordinal), origin: far);
        var graph = new ResourceGraph([.. primary.Definitions, .. secondary.Definitions]);
        Assert.Equal("0 s to 20 s", Describe(graph, "Region RPO").Interval);
        Assert.Equal("no figure published", Describe(graph, "Region RTO").Interval);
    }

    private static string Members(params string[] properties) => string.Join('\n', properties.Select((one, index) =>
        $"Member{index}: {{ Type: AWS::RDS::DBInstance, Properties: {{ DBClusterIdentifier: !Ref Judged, {one} }} }}"));
}
