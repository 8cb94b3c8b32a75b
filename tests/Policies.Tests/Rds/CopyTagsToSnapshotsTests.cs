using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class CopyTagsToSnapshotsTests
{
    private static readonly CopyTagsToSnapshots Policy = new();

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "CopyTagsToSnapshot: true", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "CopyTagsToSnapshot: 'false'", Outcome.NonCompliant, "CopyTagsToSnapshot")]
    [InlineData("AWS::RDS::DBInstance", "Engine: mysql", Outcome.NonCompliant, "CopyTagsToSnapshot")]
    [InlineData("AWS::RDS::DBInstance", "CopyTagsToSnapshot: !Ref Switch", Outcome.Unknown, "CopyTagsToSnapshot")]
    [InlineData("AWS::RDS::DBInstance", "CopyTagsToSnapshot: !If [IsOn, true, false]", Outcome.Unknown, "CopyTagsToSnapshot")]
    [InlineData("AWS::RDS::DBInstance", "CopyTagsToSnapshot: !If [IsOn, true, 'true']", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBCluster", "CopyTagsToSnapshot: true", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBCluster", "CopyTagsToSnapshot: 'false'", Outcome.NonCompliant, "CopyTagsToSnapshot")]
    [InlineData("AWS::RDS::DBCluster", "Engine: mysql", Outcome.NonCompliant, "CopyTagsToSnapshot")]
    [InlineData("AWS::RDS::DBCluster", "CopyTagsToSnapshot: !Ref Switch", Outcome.Unknown, "CopyTagsToSnapshot")]
    [InlineData("AWS::RDS::DBCluster", "CopyTagsToSnapshot: !If [IsOn, true, false]", Outcome.Unknown, "CopyTagsToSnapshot")]
    [InlineData("AWS::RDS::DBCluster", "CopyTagsToSnapshot: !If [IsOn, true, 'true']", Outcome.Compliant, null)]
    [InlineData("AWS::RDS::DBInstance", "DBClusterIdentifier: cluster", Outcome.NotApplicable, null)]
    public void Tags_are_not_copied_unless_asked_for(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "CopyTagsToSnapshot: true", Outcome.Compliant)]
    [InlineData("AWS::RDS::DBCluster", "CopyTagsToSnapshot: false", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
