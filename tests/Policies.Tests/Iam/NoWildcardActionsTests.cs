using Policies.Iam;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Iam;

public sealed class NoWildcardActionsTests
{
    [Fact]
    public void Single_actions_are_compliant() => Judge(new NoWildcardActions(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: [s3:GetObject, 's3:List*'], Resource: '*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_whole_service_is_not_compliant() => Judge(new NoWildcardActions(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: [s3:GetObject, 'sqs:*'], Resource: '*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action/1");

    [Fact]
    public void A_whole_service_by_both_wildcards_is_not_compliant() => Judge(new NoWildcardActions(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: 'sqs:?*', Resource: '*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void Everything_is_not_compliant() => Judge(new NoWildcardActions(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: '*', Resource: 'arn:aws:s3:::data' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void A_denial_of_a_whole_service_is_compliant() => Judge(new NoWildcardActions(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Deny, Action: 'sqs:*', Resource: '*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_queue_policy_is_judged() => Judge(new NoWildcardActions(), """
        Resources:
          Policy:
            Type: AWS::SQS::QueuePolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: 'SQS:*', Resource: '*', Principal: { AWS: '123456789012' } }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void A_trust_policy_is_judged() => Judge(new NoWildcardActions(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: 'sts:*', Principal: { Service: ec2.amazonaws.com } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Action");

    [Fact]
    public void An_action_from_a_parameter_is_unknown() => Judge(new NoWildcardActions(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: !Ref Value, Resource: '*' }] }
        """).ShouldBe(Outcome.Unknown, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void An_action_under_an_undecided_condition_is_unknown() => Judge(new NoWildcardActions(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: !If [IsProduction, s3:GetObject, 's3:*'], Resource: '*' }] }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void An_effect_under_an_undecided_condition_is_unknown() => Judge(new NoWildcardActions(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: !If [IsProduction, Allow, Deny], Action: 's3:*', Resource: '*' }] }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_policy_is_judged() => JudgeLive(new NoWildcardActions(), """
        Resources:
          policy: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: '{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}' } }
        """).ShouldBe(Outcome.NonCompliant);
}
