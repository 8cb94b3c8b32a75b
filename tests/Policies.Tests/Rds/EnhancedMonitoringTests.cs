using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class EnhancedMonitoringTests
{
    private static readonly EnhancedMonitoring Policy = new();

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "MonitoringInterval: 60", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "MonitoringInterval: '0'", Outcome.NonCompliant, "MonitoringInterval")]
    [InlineData("AWS::RDS::DBInstance", "Engine: mysql", Outcome.NonCompliant, "MonitoringInterval")]
    [InlineData("AWS::RDS::DBInstance", "MonitoringInterval: !Ref Switch", Outcome.Unknown, "MonitoringInterval")]
    [InlineData("AWS::RDS::DBCluster", "Engine: postgres", Outcome.NonCompliant, "MonitoringInterval")]
    [InlineData("AWS::RDS::DBCluster", "Engine: postgres, MonitoringInterval: 5", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBCluster", "Engine: aurora-mysql", Outcome.NotApplicable, null)]
    [InlineData("AWS::RDS::DBInstance", "DBClusterIdentifier: elsewhere, MonitoringInterval: 0", Outcome.NonCompliant, "MonitoringInterval")]
    public void Monitoring_is_off_unless_an_interval_is_given(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "MonitoringInterval: 30", Outcome.Compliant)]
    [InlineData("AWS::RDS::DBInstance", "MonitoringInterval: 0", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    [Theory]
    [InlineData("MonitoringInterval: 60", Outcome.Compliant)]
    [InlineData("Engine: aurora-mysql", Outcome.NonCompliant)]
    public void A_cluster_can_set_it_for_its_members(string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Resources:
              Cluster: { Type: AWS::RDS::DBCluster, Properties: { {{properties}} } }
              Member: { Type: AWS::RDS::DBInstance, Properties: { DBClusterIdentifier: !Ref Cluster } }
            """, "Member").ShouldBe(outcome);
}
