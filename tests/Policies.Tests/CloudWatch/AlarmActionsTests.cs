using Policies.CloudWatch;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudWatch;

public sealed class AlarmActionsTests
{
    [Theory]
    [InlineData("AWS::CloudWatch::Alarm", "AlarmActions: [!Ref Topic]", Outcome.Compliant)]
    [InlineData("AWS::CloudWatch::Alarm", "AlarmActions: [!Ref Topic], ActionsEnabled: 'true'", Outcome.Compliant)]
    [InlineData("AWS::CloudWatch::CompositeAlarm", "AlarmActions: [!Ref Topic]", Outcome.Compliant)]
    [InlineData("AWS::CloudWatch::Alarm", "AlarmActions: [!Ref Topic], ActionsEnabled: !Ref Value", Outcome.Unknown)]
    [InlineData("AWS::CloudWatch::Alarm", "AlarmActions: !Ref Value", Outcome.Unknown)]
    [InlineData("AWS::CloudWatch::Alarm", "AlarmActions: [!If [IsWanted, !Ref Topic, !Ref 'AWS::NoValue']]", Outcome.Unknown)]
    [InlineData("AWS::CloudWatch::Alarm", "AlarmActions: !If [IsWanted, [!Ref Topic], ['arn:aws:sns:eu-west-1:1:t']]", Outcome.Compliant)]
    public void An_alarm_acts(string type, string properties, Outcome outcome) => Alarm(type, properties).ShouldBe(outcome);

    [Theory]
    [InlineData("AWS::CloudWatch::Alarm", "AlarmActions: []", "AlarmActions")]
    [InlineData("AWS::CloudWatch::Alarm", "OKActions: [!Ref Topic]", "AlarmActions")]
    [InlineData("AWS::CloudWatch::CompositeAlarm", "AlarmRule: 'TRUE'", "AlarmActions")]
    [InlineData("AWS::CloudWatch::Alarm", "AlarmActions: [!Ref Topic], ActionsEnabled: false", "ActionsEnabled")]
    public void One_that_does_not_tells_nobody(string type, string properties, string at) => Alarm(type, properties).ShouldBe(Outcome.NonCompliant, $"Alarm/Properties/{at}");

    [Theory]
    [InlineData("AlarmRule: !Sub 'ALARM(${Alarm}) OR ALARM(other)', AlarmActions: [!Ref Topic]", Outcome.Compliant)]
    [InlineData("AlarmRule: 'ALARM(\"low\") AND NOT OK(other)', AlarmActions: [!Ref Topic]", Outcome.Compliant)]
    [InlineData("AlarmRule: !Sub 'ALARM(${Alarm})'", Outcome.NonCompliant)]
    [InlineData("AlarmRule: 'ALARM(other)', AlarmActions: [!Ref Topic]", Outcome.NonCompliant)]
    public void A_composite_alarm_may_act_for_its_members(string composite, Outcome outcome) =>
        Judge(new AlarmActions(), $$"""
            Resources:
              Topic: { Type: AWS::SNS::Topic }
              Alarm: { Type: AWS::CloudWatch::Alarm, Properties: { AlarmName: low } }
              Composite: { Type: AWS::CloudWatch::CompositeAlarm, Properties: { {{composite}} } }
            """, "Alarm").ShouldBe(outcome, outcome is Outcome.NonCompliant ? "Alarm/Properties/AlarmActions" : null);

    [Fact]
    public void A_live_alarm_is_judged_alike() =>
        JudgeLive(new AlarmActions(), "Resources: { a: { Type: AWS::CloudWatch::Alarm, Properties: { ActionsEnabled: true, AlarmActions: [] } } }").ShouldBe(Outcome.NonCompliant);

    private static Verdict Alarm(string type, string properties) => Judge(new AlarmActions(), $$"""
        Parameters: { Value: { Type: String }, Wanted: { Type: String } }
        Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
        Resources:
          Topic: { Type: AWS::SNS::Topic }
          Alarm: { Type: '{{type}}', Properties: { {{properties}} } }
        """, "Alarm");
}
