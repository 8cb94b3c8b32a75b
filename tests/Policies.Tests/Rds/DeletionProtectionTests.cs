using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class DeletionProtectionTests
{
    private static readonly DeletionProtection Policy = new();

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "DeletionProtection: true", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "DeletionProtection: 'false'", Outcome.NonCompliant, "DeletionProtection")]
    [InlineData("AWS::RDS::DBInstance", "Engine: mysql", Outcome.NonCompliant, "DeletionProtection")]
    [InlineData("AWS::RDS::DBInstance", "DeletionProtection: !Ref Switch", Outcome.Unknown, "DeletionProtection")]
    [InlineData("AWS::RDS::DBInstance", "DeletionProtection: !If [IsOn, true, false]", Outcome.Unknown, "DeletionProtection")]
    [InlineData("AWS::RDS::DBInstance", "DeletionProtection: !If [IsOn, true, 'true']", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBCluster", "DeletionProtection: true", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBCluster", "DeletionProtection: 'false'", Outcome.NonCompliant, "DeletionProtection")]
    [InlineData("AWS::RDS::DBCluster", "Engine: mysql", Outcome.NonCompliant, "DeletionProtection")]
    [InlineData("AWS::RDS::DBCluster", "DeletionProtection: !Ref Switch", Outcome.Unknown, "DeletionProtection")]
    [InlineData("AWS::RDS::DBCluster", "DeletionProtection: !If [IsOn, true, false]", Outcome.Unknown, "DeletionProtection")]
    [InlineData("AWS::RDS::DBCluster", "DeletionProtection: !If [IsOn, true, 'true']", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "DBClusterIdentifier: cluster", Outcome.NotApplicable, null)]
    [InlineData("AWS::RDS::DBInstance", "SourceDBInstanceIdentifier: main", Outcome.NonCompliant, "DeletionProtection")]
    [InlineData("AWS::RDS::DBInstance", "DBSnapshotIdentifier: nightly", Outcome.NonCompliant, "DeletionProtection")]
    public void Nothing_is_protected_unless_it_says_so(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "DeletionProtection: true", Outcome.Compliant)]
    [InlineData("AWS::RDS::DBCluster", "DeletionProtection: false", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
