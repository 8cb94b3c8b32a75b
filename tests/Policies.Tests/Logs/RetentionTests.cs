using Policies.Logs;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Logs;

public sealed class RetentionTests
{
    [Fact]
    public void The_minimum_is_compliant() => Judge(new Retention(), """
        Resources:
          Group: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 7 } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Less_is_not_compliant() => Judge(new Retention(), """
        Resources:
          Group: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: "3" } }
        """).ShouldBe(Outcome.NonCompliant, "Group/Properties/RetentionInDays");

    [Fact]
    public void The_minimum_is_a_parameter() => Judge(new Retention(minimumDays: 365), """
        Resources:
          Group: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 30 } }
        """).ShouldBe(Outcome.NonCompliant, "Group/Properties/RetentionInDays");

    [Fact]
    public void Absent_means_for_ever() => Judge(new Retention(), """
        Resources:
          Group: { Type: AWS::Logs::LogGroup }
        """).ShouldBe(Outcome.Compliant, "Group/Properties/RetentionInDays");

    [Fact]
    public void Absent_must_be_written_down_if_explicitness_is_required() => Judge(new Retention(), """
        Resources:
          Group: { Type: AWS::Logs::LogGroup }
        """, settings: new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant, "Group/Properties/RetentionInDays");

    [Theory]
    [InlineData("LogGroupClass: DELIVERY", Outcome.NotApplicable)]
    [InlineData("LogGroupClass: DELIVERY, RetentionInDays: 2", Outcome.NotApplicable)]
    [InlineData("LogGroupClass: INFREQUENT_ACCESS", Outcome.Compliant)]
    [InlineData("LogGroupClass: INFREQUENT_ACCESS, RetentionInDays: 3", Outcome.NonCompliant)]
    [InlineData("LogGroupClass: !Ref Value, RetentionInDays: 3", Outcome.Unknown)]
    public void A_group_that_only_passes_events_on_is_not_judged(string properties, Outcome outcome) => Judge(new Retention(), $$"""
        Parameters: { Value: { Type: String } }
        Resources:
          Group: { Type: AWS::Logs::LogGroup, Properties: { {{properties}} } }
        """).ShouldBe(outcome);

    [Fact]
    public void A_parameter_is_unknown() => Judge(new Retention(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Group: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: !Ref Value } }
        """).ShouldBe(Outcome.Unknown, "Group/Properties/RetentionInDays");

    [Fact]
    public void A_condition_both_of_whose_branches_suffice_is_compliant() => Judge(new Retention(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Group: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: !If [IsProduction, 365, 30] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_live_group_without_a_retention_keeps_events_for_ever() => JudgeLive(new Retention(), """
        Resources:
          group: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: group } }
        """).ShouldBe(Outcome.Compliant);
}
