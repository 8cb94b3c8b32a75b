using Policies.Iam;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Iam;

public sealed class NoWildcardResourcesTests
{
    [Fact]
    public void Named_resources_are_compliant() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:PutObject, Resource: 'arn:aws:s3:::data/*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_write_on_every_resource_is_not_compliant() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:PutObject, Resource: '*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void Reading_what_is_stored_everywhere_is_not_compliant() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: [s3:ListBucket, s3:GetObject], Resource: ['*'] }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource/0");

    [Fact]
    public void A_wildcard_that_reads_what_is_stored_is_not_compliant() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: 's3:Get*', Resource: '*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void Descriptions_of_everything_are_compliant() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: ['ec2:Describe*', 's3:List*', 'cloudformation:GetTemplate'], Resource: '*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Actions_without_a_resource_level_are_compliant() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: [ecr:GetAuthorizationToken, 'ssmmessages:*', xray:PutTraceSegments, cloudwatch:PutMetricData, logs:CreateLogDelivery], Resource: '*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Actions_on_log_streams_do_take_resources() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: [logs:PutLogEvents], Resource: '*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void Passing_any_role_is_not_compliant() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: iam:PassRole, Resource: '*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void A_condition_on_the_service_narrows_it() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: iam:PassRole, Resource: '*', Condition: { StringEquals: { iam:PassedToService: ecs-tasks.amazonaws.com } } }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_condition_on_the_region_does_not() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: iam:PassRole, Resource: '*', Condition: { StringEquals: { aws:RequestedRegion: us-east-1 } } }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void A_denial_is_compliant() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Deny, Action: iam:PassRole, Resource: '*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_resource_from_a_parameter_is_unknown() => Judge(new NoWildcardResources(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: iam:PassRole, Resource: !Ref Value }] }
        """).ShouldBe(Outcome.Unknown, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void The_stack_itself_is_a_named_resource() => Judge(new NoWildcardResources(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: 'cloudformation:*', Resource: !Ref 'AWS::StackId' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_resource_under_an_undecided_condition_is_unknown() => Judge(new NoWildcardResources(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: iam:PassRole, Resource: !If [IsProduction, 'arn:aws:iam::123456789012:role/task', '*'] }] }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_policy_is_judged() => JudgeLive(new NoWildcardResources(), """
        Resources:
          policy: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: '{"Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"*"}]}' } }
        """).ShouldBe(Outcome.NonCompliant);
}
