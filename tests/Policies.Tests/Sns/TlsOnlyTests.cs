using Policies.Model;
using Policies.Sns;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Sns;

public sealed class TlsOnlyTests
{
    [Fact]
    public void Denying_everyone_without_TLS_is_compliant() => Judge(new TlsOnly(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: {} }
          Policy: { Type: AWS::SNS::TopicPolicy, Properties: { Topics: [!Ref Topic], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sns:Publish, Resource: !Ref Topic, Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Topic").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_wildcard_action_covers_publishing() => Judge(new TlsOnly(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: {} }
          Policy: { Type: AWS::SNS::TopicPolicy, Properties: { Topics: [!Ref Topic], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sns:*, Resource: !Ref Topic, Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Topic").ShouldBe(Outcome.Compliant);

    [Fact]
    public void Another_action_does_not() => Judge(new TlsOnly(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: {} }
          Policy: { Type: AWS::SNS::TopicPolicy, Properties: { Topics: [!Ref Topic], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sns:Subscribe, Resource: !Ref Topic, Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Topic").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void Another_topic_does_not() => Judge(new TlsOnly(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: alarms } }
          Policy: { Type: AWS::SNS::TopicPolicy, Properties: { Topics: [!Ref Topic], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sns:Publish, Resource: 'arn:aws:sns:us-east-1:123456789012:other', Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Topic").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void A_topic_without_a_policy_is_not_compliant() => Judge(new TlsOnly(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic }
        """).ShouldBe(Outcome.NonCompliant, "Topic/TopicPolicy");

    [Fact]
    public void A_resource_from_a_parameter_is_unknown() => Judge(new TlsOnly(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: {} }
          Policy: { Type: AWS::SNS::TopicPolicy, Properties: { Topics: [!Ref Topic], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sns:Publish, Resource: !Ref Value, Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Topic").ShouldBe(Outcome.Unknown);

    [Fact]
    public void An_inline_policy_counts() => Judge(new TlsOnly(), """
        Resources:
          Topic: { Type: AWS::SNS::Topic }
          Policy: { Type: AWS::SNS::TopicInlinePolicy, Properties: { TopicArn: !Ref Topic, PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sns:Publish, Resource: !Ref Topic, Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Topic").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_policy_under_an_undecided_condition_is_unknown() => Judge(new TlsOnly(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Topic: { Type: AWS::SNS::Topic, Properties: {} }
          Policy: { Type: AWS::SNS::TopicPolicy, Condition: IsProduction, Properties: { Topics: [!Ref Topic], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sns:Publish, Resource: !Ref Topic, Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Topic").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_topic_is_judged_by_its_policy() => JudgeLive(new TlsOnly(), """
        Resources:
          topic: { Type: AWS::SNS::Topic, Arn: 'arn:aws:sns:us-east-1:123456789012:alarms', Properties: { TopicName: alarms } }
          policy: { Type: AWS::SNS::TopicPolicy, Properties: { Topics: ['arn:aws:sns:us-east-1:123456789012:alarms'], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sns:Publish, Resource: 'arn:aws:sns:us-east-1:123456789012:alarms', Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "topic").ShouldBe(Outcome.Compliant);
}
