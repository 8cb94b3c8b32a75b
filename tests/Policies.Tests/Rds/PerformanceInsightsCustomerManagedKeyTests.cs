using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class PerformanceInsightsCustomerManagedKeyTests
{
    private static readonly PerformanceInsightsCustomerManagedKey Policy = new();

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "EnablePerformanceInsights: true, PerformanceInsightsKMSKeyId: !Ref Key", Outcome.Compliant)]
    [InlineData("AWS::RDS::DBInstance", "EnablePerformanceInsights: true, PerformanceInsightsKMSKeyId: alias/aws/rds", Outcome.NonCompliant)]
    [InlineData("AWS::RDS::DBInstance", "EnablePerformanceInsights: true", Outcome.NonCompliant)]
    [InlineData("AWS::RDS::DBInstance", "EnablePerformanceInsights: true, DBClusterIdentifier: cluster", Outcome.NonCompliant)]
    [InlineData("AWS::RDS::DBInstance", "EnablePerformanceInsights: false", Outcome.NotApplicable)]
    [InlineData("AWS::RDS::DBInstance", "Engine: mysql", Outcome.NotApplicable)]
    [InlineData("AWS::RDS::DBInstance", "EnablePerformanceInsights: !Ref Switch", Outcome.Unknown)]
    [InlineData("AWS::RDS::DBInstance", "EnablePerformanceInsights: !Ref Switch, PerformanceInsightsKMSKeyId: !Ref Key", Outcome.Compliant)]
    [InlineData("AWS::RDS::DBCluster", "PerformanceInsightsEnabled: true, PerformanceInsightsKmsKeyId: !Ref Key", Outcome.Compliant)]
    [InlineData("AWS::RDS::DBCluster", "PerformanceInsightsEnabled: true", Outcome.NonCompliant)]
    [InlineData("AWS::RDS::DBCluster", "Engine: aurora-mysql", Outcome.NotApplicable)]
    public void Where_performance_insights_are_on_their_key_is_a_customer_s(string type, string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Resources:
              Key: { Type: AWS::KMS::Key }
              Database: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Database").ShouldBe(outcome);

    [Fact]
    public void A_finding_names_the_key() =>
        Judge(Policy, """
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { EnablePerformanceInsights: true } }
            """).ShouldBe(Outcome.NonCompliant, at: "Database/Properties/PerformanceInsightsKMSKeyId");

    [Fact]
    public void A_live_key_must_have_been_read() =>
        JudgeLive(Policy, """
            Resources:
              database-1: { Type: AWS::RDS::DBInstance, Properties: { EnablePerformanceInsights: true, PerformanceInsightsKMSKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1' } }
            """).ShouldBe(Outcome.Unknown);
}
