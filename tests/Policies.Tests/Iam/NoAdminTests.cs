using Policies.Iam;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Iam;

public sealed class NoAdminTests
{
    [Fact]
    public void Some_actions_on_some_resources_are_compliant() => Judge(new NoAdmin(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Every_action_on_every_resource_is_not_compliant() => Judge(new NoAdmin(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: '*', Resource: '*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void It_is_not_compliant_among_others_in_lists() => Judge(new NoAdmin(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: ['s3:GetObject', '*:*'], Resource: ['*'] }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action/1");

    [Theory]
    [InlineData("?*")]
    [InlineData("*:?*")]
    [InlineData("iam:?*")]
    public void Both_wildcards_together_are_every_action(string action) => Judge(new NoAdmin(), $$"""
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: '{{action}}', Resource: '*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void Every_action_of_IAM_leads_to_every_other() => Judge(new NoAdmin(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: 'IAM:*', Resource: '*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void Every_ARN_is_every_resource() => Judge(new NoAdmin(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: '*', Resource: !Sub 'arn:${AWS::Partition}:*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void All_but_some_actions_on_every_resource_is_not_compliant() => Judge(new NoAdmin(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, NotAction: 'organizations:*', Resource: '*' }] }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/NotAction");

    [Fact]
    public void Every_action_on_one_bucket_is_no_administration() => Judge(new NoAdmin(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: '*', Resource: 'arn:aws:s3:::data/*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void One_service_on_every_resource_is_no_administration() => Judge(new NoAdmin(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: 's3:*', Resource: '*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_denial_is_compliant() => Judge(new NoAdmin(), """
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Deny, Action: '*', Resource: '*' }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_inline_policy_is_judged() => Judge(new NoAdmin(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties: { Policies: [{ PolicyName: all, PolicyDocument: { Statement: { Effect: Allow, Action: '*', Resource: '*' } } }] }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/Policies/0/PolicyDocument/Statement/Action");

    [Fact]
    public void The_managed_policy_of_AWS_is_not_compliant() => Judge(new NoAdmin(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/ManagedPolicyArns/0");

    [Fact]
    public void It_is_recognised_in_every_partition() => Judge(new NoAdmin(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties: { ManagedPolicyArns: [!Sub 'arn:${AWS::Partition}:iam::aws:policy/PowerUserAccess'] }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/ManagedPolicyArns/0");

    [Fact]
    public void Job_functions_are_no_administration() => Judge(new NoAdmin(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/job-function/SystemAdministrator', 'arn:aws:iam::aws:policy/ReadOnlyAccess'] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_managed_policies_are_a_parameter() => Judge(new NoAdmin(managedPolicies: ["AdministratorAccess"]), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/PowerUserAccess'] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_managed_policy_of_the_template_is_judged_by_itself() => Judge(new NoAdmin(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties: { ManagedPolicyArns: [!Ref Policy] }
          Policy: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: { Statement: [] } } }
        """, "Deploy").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_managed_policy_from_a_parameter_is_unknown() => Judge(new NoAdmin(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties: { ManagedPolicyArns: [!Ref Value] }
        """).ShouldBe(Outcome.Unknown, "Deploy/Properties/ManagedPolicyArns/0");

    [Fact]
    public void An_action_from_a_parameter_is_unknown() => Judge(new NoAdmin(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: !Ref Value, Resource: '*' }] }
        """).ShouldBe(Outcome.Unknown, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void A_statement_under_an_undecided_condition_is_unknown() => Judge(new NoAdmin(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Policy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument: { Statement: [{ Effect: Allow, Action: !If [IsProduction, s3:GetObject, '*'], Resource: '*' }] }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_policy_without_statements_is_compliant() => Judge(new NoAdmin(), """
        Resources:
          Deploy: { Type: AWS::IAM::User }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_live_role_is_judged() => JudgeLive(new NoAdmin(), """
        Resources:
          deploy: { Type: AWS::IAM::Role, Properties: { Policies: [{ PolicyName: all, PolicyDocument: '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}' }] } }
        """).ShouldBe(Outcome.NonCompliant);
}
