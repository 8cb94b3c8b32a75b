using Policies.CloudWatch;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudWatch;

public sealed class DashboardPresentTests
{
    private const string Documented = """{"widgets":[{"properties":{"metrics":[["AWS/ApplicationELB","RequestCount"],["AWS/RDS","CPUUtilization"]]}}]}""";

    [Theory]
    [InlineData("Balancer", "Board: { Type: AWS::CloudWatch::Dashboard, Properties: { DashboardBody: '" + Documented + "' } }", Outcome.Compliant)]
    [InlineData("Database", "Board: { Type: AWS::CloudWatch::Dashboard, Properties: { DashboardBody: '" + Documented + "' } }", Outcome.Compliant)]
    [InlineData("Network", "Board: { Type: AWS::CloudWatch::Dashboard, Properties: { DashboardBody: '" + Documented + "' } }", Outcome.NonCompliant)]
    [InlineData("Gateway", "Board: { Type: AWS::CloudWatch::Dashboard, Properties: { DashboardBody: '{}' } }", Outcome.NotApplicable)]
    [InlineData("Database", "Board: { Type: AWS::CloudWatch::Dashboard, Properties: { DashboardBody: '{}' } }", Outcome.NonCompliant)]
    [InlineData("Database", "Board: { Type: AWS::CloudWatch::Dashboard, Properties: { DashboardBody: !Ref Body } }", Outcome.Unknown)]
    [InlineData("Database", "Board: { Type: AWS::CloudWatch::Dashboard, Condition: IsWanted, Properties: { DashboardBody: '" + Documented + "' } }", Outcome.Unknown)]
    [InlineData("Database", "Board: { Type: AWS::CloudWatch::Dashboard, Properties: { DashboardBody: !Sub '[\"AWS/RDS\",\"${AWS::Region}\"]' } }", Outcome.Compliant)]
    [InlineData("Database", "Board: { Type: AWS::CloudWatch::Dashboard, Properties: { DashboardBody: !Sub '[\"AWS/EC2\",\"${AWS::Region}\"]' } }", Outcome.NonCompliant)]
    public void Some_dashboard_shows_it(string resource, string board, Outcome outcome) =>
        Judge(new DashboardPresent(), $$"""
            Parameters: { Body: { Type: String }, Wanted: { Type: String } }
            Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
            Resources:
              Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }
              Network: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: network } }
              Gateway: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: gateway } }
              Database: { Type: AWS::RDS::DBInstance }
              {{board}}
            """, resource).ShouldBe(outcome);

    [Fact]
    public void Without_any_dashboard_it_is_shown_nowhere() =>
        Judge(new DashboardPresent(), "Resources: { Database: { Type: AWS::RDS::DBInstance } }").ShouldBe(Outcome.NonCompliant, "Database/Dashboard");

    [Fact]
    public void A_live_dashboard_serves_its_account() =>
        JudgeLive(new DashboardPresent(), """
            Resources:
              db: { Type: AWS::RDS::DBInstance, Properties: {} }
              board: { Type: AWS::CloudWatch::Dashboard, Properties: { DashboardBody: '["AWS/RDS"]' } }
            """, "db").ShouldBe(Outcome.Compliant);
}
