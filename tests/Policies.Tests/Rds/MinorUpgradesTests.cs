using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class MinorUpgradesTests
{
    private static readonly MinorUpgrades Policy = new();

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "AutoMinorVersionUpgrade: true", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "Engine: aurora-mysql", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "AutoMinorVersionUpgrade: 'false'", Outcome.NonCompliant, "AutoMinorVersionUpgrade")]
    [InlineData("AWS::RDS::DBInstance", "AutoMinorVersionUpgrade: !Ref Switch", Outcome.Unknown, "AutoMinorVersionUpgrade")]
    [InlineData("AWS::RDS::DBCluster", "AutoMinorVersionUpgrade: true", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBCluster", "Engine: aurora-mysql", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBCluster", "AutoMinorVersionUpgrade: 'false'", Outcome.NonCompliant, "AutoMinorVersionUpgrade")]
    [InlineData("AWS::RDS::DBCluster", "AutoMinorVersionUpgrade: !Ref Switch", Outcome.Unknown, "AutoMinorVersionUpgrade")]
    [InlineData("AWS::RDS::DBInstance", "DBClusterIdentifier: cluster, AutoMinorVersionUpgrade: false", Outcome.NonCompliant, "AutoMinorVersionUpgrade")]
    [InlineData("AWS::RDS::DBInstance", "DBSnapshotIdentifier: nightly", Outcome.Unknown, null)]
    [InlineData("AWS::RDS::DBInstance", "SourceDBInstanceIdentifier: elsewhere", Outcome.Unknown, null)]
    [InlineData("AWS::RDS::DBInstance", "Engine: custom-oracle-ee, AutoMinorVersionUpgrade: false", Outcome.NotApplicable, null)]
    public void Minor_versions_are_applied_unless_it_says_otherwise(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "AutoMinorVersionUpgrade: true", Outcome.Compliant)]
    [InlineData("AWS::RDS::DBCluster", "AutoMinorVersionUpgrade: false", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    [Fact]
    public void A_replica_does_as_its_source() =>
        Judge(Policy, """
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, AutoMinorVersionUpgrade: false } }
              Replica: { Type: AWS::RDS::DBInstance, Properties: { SourceDBInstanceIdentifier: !Ref Database } }
            """, "Replica").ShouldBe(Outcome.NonCompliant, at: "Database/Properties/AutoMinorVersionUpgrade");

    [Fact]
    public void The_default_must_be_written_down_where_that_is_required() =>
        Judge(Policy, """
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql } }
            """, settings: new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant, at: "Database/Properties/AutoMinorVersionUpgrade");
}
