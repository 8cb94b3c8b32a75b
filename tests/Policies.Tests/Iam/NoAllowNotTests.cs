using Policies.Iam;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Iam;

public sealed class NoAllowNotTests
{
    [Fact]
    public void Action_and_Resource_are_compliant() => Judge(new NoAllowNot(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:GetObject, Resource: '*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void NotAction_is_not_compliant() => Judge(new NoAllowNot(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, NotAction: 'iam:*', Resource: 'arn:aws:s3:::data' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/NotAction");

    [Fact]
    public void NotResource_is_not_compliant() => Judge(new NoAllowNot(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:GetObject, NotResource: 'arn:aws:s3:::data/*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/NotResource");

    [Fact]
    public void NotPrincipal_of_a_bucket_policy_is_not_compliant() => Judge(new NoAllowNot(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:GetObject, Resource: '*', NotPrincipal: { AWS: '123456789012' } }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/NotPrincipal");

    [Fact]
    public void NotAction_of_a_trust_policy_is_not_compliant() => Judge(new NoAllowNot(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, NotAction: sts:TagSession, Principal: { Service: ec2.amazonaws.com } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/NotAction");

    [Fact]
    public void A_denial_may_use_them() => Judge(new NoAllowNot(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Deny, NotAction: 'iam:*', Resource: '*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void NotAction_under_an_undecided_condition_is_unknown() => Judge(new NoAllowNot(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, NotAction: !If [IsProduction, !Ref 'AWS::NoValue', 'iam:*'], Resource: '*' }] }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_document_from_a_parameter_is_unknown() => Judge(new NoAllowNot(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Policy: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: !Ref Value } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_policy_is_judged() => JudgeLive(new NoAllowNot(), """
        Resources:
          policy: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: '{"Statement":[{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}]}' } }
        """).ShouldBe(Outcome.NonCompliant);
}
