using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class IamAuthenticationTests
{
    private static readonly IamAuthentication Policy = new();

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "EnableIAMDatabaseAuthentication: true", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "EnableIAMDatabaseAuthentication: 'false'", Outcome.NonCompliant, "EnableIAMDatabaseAuthentication")]
    [InlineData("AWS::RDS::DBInstance", "Engine: mysql", Outcome.NonCompliant, "EnableIAMDatabaseAuthentication")]
    [InlineData("AWS::RDS::DBInstance", "EnableIAMDatabaseAuthentication: !Ref Switch", Outcome.Unknown, "EnableIAMDatabaseAuthentication")]
    [InlineData("AWS::RDS::DBInstance", "EnableIAMDatabaseAuthentication: !If [IsOn, true, false]", Outcome.Unknown, "EnableIAMDatabaseAuthentication")]
    [InlineData("AWS::RDS::DBInstance", "EnableIAMDatabaseAuthentication: !If [IsOn, true, 'true']", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBCluster", "EnableIAMDatabaseAuthentication: true", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBCluster", "EnableIAMDatabaseAuthentication: 'false'", Outcome.NonCompliant, "EnableIAMDatabaseAuthentication")]
    [InlineData("AWS::RDS::DBCluster", "Engine: mysql", Outcome.NonCompliant, "EnableIAMDatabaseAuthentication")]
    [InlineData("AWS::RDS::DBCluster", "EnableIAMDatabaseAuthentication: !Ref Switch", Outcome.Unknown, "EnableIAMDatabaseAuthentication")]
    [InlineData("AWS::RDS::DBCluster", "EnableIAMDatabaseAuthentication: !If [IsOn, true, false]", Outcome.Unknown, "EnableIAMDatabaseAuthentication")]
    [InlineData("AWS::RDS::DBCluster", "EnableIAMDatabaseAuthentication: !If [IsOn, true, 'true']", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "DBClusterIdentifier: cluster", Outcome.NotApplicable, null)]
    [InlineData("AWS::RDS::DBInstance", "Engine: oracle-ee", Outcome.NotApplicable, null)]
    [InlineData("AWS::RDS::DBInstance", "Engine: sqlserver-ex", Outcome.NotApplicable, null)]
    [InlineData("AWS::RDS::DBInstance", "Engine: !Ref Switch", Outcome.Unknown, null)]
    [InlineData("AWS::RDS::DBInstance", "Engine: !Ref Switch, EnableIAMDatabaseAuthentication: true", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "DBSnapshotIdentifier: nightly", Outcome.Unknown, null)]
    [InlineData("AWS::RDS::DBCluster", "Engine: aurora-postgresql", Outcome.NonCompliant, "EnableIAMDatabaseAuthentication")]
    public void Users_are_not_authenticated_by_IAM_unless_asked_for(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "Engine: mysql, EnableIAMDatabaseAuthentication: true", Outcome.Compliant)]
    [InlineData("AWS::RDS::DBCluster", "Engine: aurora-mysql, EnableIAMDatabaseAuthentication: false", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
