using Policies.Model;
using Policies.Sqs;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Sqs;

public sealed class TlsOnlyTests
{
    [Fact]
    public void Denying_everyone_without_TLS_is_compliant() => Judge(new TlsOnly(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: {} }
          Policy: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Queue], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sqs:*, Resource: !GetAtt Queue.Arn, Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Queue").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_wildcard_resource_covers_the_queue() => Judge(new TlsOnly(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: {} }
          Policy: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Queue], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sqs:*, Resource: '*', Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Queue").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_literal_ARN_covers_the_queue() => Judge(new TlsOnly(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: jobs } }
          Policy: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Queue], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: SQS:*, Resource: !Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:jobs', Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Queue").ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_ARN_of_another_queue_does_not() => Judge(new TlsOnly(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: jobs } }
          Policy: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Queue], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sqs:*, Resource: 'arn:aws:sqs:us-east-1:123456789012:other-jobs', Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Queue").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void A_queue_without_a_policy_is_not_compliant() => Judge(new TlsOnly(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue }
        """).ShouldBe(Outcome.NonCompliant, "Queue/QueuePolicy");

    [Fact]
    public void One_action_is_not_enough() => Judge(new TlsOnly(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: {} }
          Policy: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Queue], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sqs:SendMessage, Resource: !GetAtt Queue.Arn, Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Queue").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void A_further_condition_narrows_the_denial() => Judge(new TlsOnly(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: {} }
          Policy: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Queue], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sqs:*, Resource: !GetAtt Queue.Arn, Condition: { Bool: { aws:SecureTransport: false }, StringEquals: { aws:PrincipalOrgID: o-1 } } }] } } }
        """, "Queue").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Condition/StringEquals/aws:PrincipalOrgID");

    [Fact]
    public void A_resource_from_a_parameter_is_unknown() => Judge(new TlsOnly(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: {} }
          Policy: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Queue], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sqs:*, Resource: !Ref Value, Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Queue").ShouldBe(Outcome.Unknown);

    [Fact]
    public void An_inline_policy_counts() => Judge(new TlsOnly(), """
        Resources:
          Queue: { Type: AWS::SQS::Queue }
          Policy: { Type: AWS::SQS::QueueInlinePolicy, Properties: { Queue: !Ref Queue, PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sqs:*, Resource: !GetAtt Queue.Arn, Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Queue").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_policy_under_an_undecided_condition_is_unknown() => Judge(new TlsOnly(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Queue: { Type: AWS::SQS::Queue, Properties: {} }
          Policy: { Type: AWS::SQS::QueuePolicy, Condition: IsProduction, Properties: { Queues: [!Ref Queue], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sqs:*, Resource: !GetAtt Queue.Arn, Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "Queue").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_queue_is_judged_by_its_policy() => JudgeLive(new TlsOnly(), """
        Resources:
          https://sqs.us-east-1.amazonaws.com/123456789012/jobs: { Type: AWS::SQS::Queue, Arn: 'arn:aws:sqs:us-east-1:123456789012:jobs', Properties: { QueueName: jobs } }
          policy: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: ['https://sqs.us-east-1.amazonaws.com/123456789012/jobs'], PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: sqs:*, Resource: 'arn:aws:sqs:us-east-1:123456789012:jobs', Condition: { Bool: { aws:SecureTransport: false } } }] } } }
        """, "https://sqs.us-east-1.amazonaws.com/123456789012/jobs").ShouldBe(Outcome.Compliant);
}
