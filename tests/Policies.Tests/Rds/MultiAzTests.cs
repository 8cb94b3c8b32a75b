using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class MultiAzTests
{
    private static readonly MultiAz Policy = new();

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "MultiAZ: true", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "MultiAZ: 'false'", Outcome.NonCompliant, "MultiAZ")]
    [InlineData("AWS::RDS::DBInstance", "Engine: mysql", Outcome.NonCompliant, "MultiAZ")]
    [InlineData("AWS::RDS::DBInstance", "MultiAZ: !Ref Switch", Outcome.Unknown, "MultiAZ")]
    [InlineData("AWS::RDS::DBInstance", "MultiAZ: !If [IsOn, true, false]", Outcome.Unknown, "MultiAZ")]
    [InlineData("AWS::RDS::DBInstance", "MultiAZ: !If [IsOn, true, 'true']", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "DBClusterIdentifier: cluster", Outcome.NotApplicable, null)]
    [InlineData("AWS::RDS::DBInstance", "Engine: aurora-mysql", Outcome.NotApplicable, null)]
    [InlineData("AWS::RDS::DBInstance", "SourceDBInstanceIdentifier: main", Outcome.NonCompliant, "MultiAZ")]
    public void An_instance_has_no_standby_unless_it_says_so(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "MultiAZ: true", Outcome.Compliant)]
    [InlineData("AWS::RDS::DBInstance", "MultiAZ: false", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
