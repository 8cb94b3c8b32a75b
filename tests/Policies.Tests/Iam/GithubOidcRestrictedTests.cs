using Policies.Iam;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Iam;

public sealed class GithubOidcRestrictedTests
{
    [Fact]
    public void A_branch_is_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringEquals: { token.actions.githubusercontent.com:sub: 'repo:org/app:ref:refs/heads/main' } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_environment_is_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringLike: { token.actions.githubusercontent.com:sub: 'repo:org/app:environment:production' } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_release_tag_is_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringLike: { token.actions.githubusercontent.com:sub: 'repo:org/app:ref:refs/tags/v*' } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_immutable_form_with_ids_is_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringEquals: { token.actions.githubusercontent.com:sub: 'repo:org@123/app@456:ref:refs/heads/main' } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Any_branch_is_not_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringLike: { token.actions.githubusercontent.com:sub: 'repo:org/app:*' } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringLike/token.actions.githubusercontent.com:sub");

    [Fact]
    public void Any_branch_by_its_full_name_is_not_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringLike: { token.actions.githubusercontent.com:sub: 'repo:org/app:ref:refs/heads/*' } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringLike/token.actions.githubusercontent.com:sub");

    [Fact]
    public void Pull_requests_are_not_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringLike: { token.actions.githubusercontent.com:sub: 'repo:org/app:pull_request' } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringLike/token.actions.githubusercontent.com:sub");

    [Fact]
    public void Any_repository_of_the_organization_is_not_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringLike: { token.actions.githubusercontent.com:sub: 'repo:org/*:ref:refs/heads/main' } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringLike/token.actions.githubusercontent.com:sub");

    [Fact]
    public void A_bare_wildcard_is_not_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringLike: { token.actions.githubusercontent.com:sub: '*' } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringLike/token.actions.githubusercontent.com:sub");

    [Fact]
    public void One_open_subject_among_others_is_not_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringLike: { token.actions.githubusercontent.com:sub: ['repo:org/app:ref:refs/heads/main', 'repo:org/*'] } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringLike/token.actions.githubusercontent.com:sub/1");

    [Fact]
    public void StringEquals_takes_a_wildcard_as_it_is_and_is_broken() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringEquals: { token.actions.githubusercontent.com:sub: 'repo:org/app:*' } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringEquals/token.actions.githubusercontent.com:sub");

    [Fact]
    public void No_condition_on_the_subject_is_not_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringEquals: { token.actions.githubusercontent.com:aud: sts.amazonaws.com } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition");

    [Fact]
    public void No_condition_at_all_is_not_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition");

    [Fact]
    public void A_condition_that_holds_without_a_subject_is_not_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringEqualsIfExists: { token.actions.githubusercontent.com:sub: 'repo:org/app:ref:refs/heads/main' } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringEqualsIfExists/token.actions.githubusercontent.com:sub");

    [Fact]
    public void Other_claims_may_pin_repository_and_branch() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringEquals: { token.actions.githubusercontent.com:repository: org/app, token.actions.githubusercontent.com:ref: refs/heads/main } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_repository_alone_is_not_compliant() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringEquals: { token.actions.githubusercontent.com:repository: org/app } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition");

    [Fact]
    public void A_repository_from_a_parameter_is_pinned_by_StringEquals() => Judge(new GithubOidcRestricted(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringEquals: { token.actions.githubusercontent.com:sub: !Sub 'repo:${Value}:ref:refs/heads/main' } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_repository_from_a_parameter_may_be_a_wildcard_by_StringLike() => Judge(new GithubOidcRestricted(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringLike: { token.actions.githubusercontent.com:sub: !Sub 'repo:${Value}:ref:refs/heads/main' } } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_subject_from_a_parameter_is_unknown() => Judge(new GithubOidcRestricted(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringEquals: { token.actions.githubusercontent.com:sub: !Ref Value } } }
        """).ShouldBe(Outcome.Unknown, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringEquals/token.actions.githubusercontent.com:sub");

    [Fact]
    public void A_subject_under_an_undecided_condition_is_unknown() => Judge(new GithubOidcRestricted(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringLike: { token.actions.githubusercontent.com:sub: !If [IsProduction, 'repo:org/app:ref:refs/heads/main', 'repo:org/app:*'] } } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_provider_of_the_template_is_recognised_by_its_URL() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Ref Github } }
          Github: { Type: AWS::IAM::OIDCProvider, Properties: { Url: 'https://token.actions.githubusercontent.com' } }
        """, "Deploy").ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Condition");

    [Fact]
    public void A_role_for_others_is_not_judged() => Judge(new GithubOidcRestricted(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Service: ec2.amazonaws.com } }
        """).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_live_role_is_judged() => JudgeLive(new GithubOidcRestricted(), """
        Resources:
          deploy: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: '{"Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringLike":{"token.actions.githubusercontent.com:sub":"repo:org/*"}}}]}' } }
        """).ShouldBe(Outcome.NonCompliant);

    [Theory]
    [InlineData("!Ref Value")]
    [InlineData("{ Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Ref Value } }")]
    public void Whom_a_role_is_for_may_not_be_known(string statement) => Judge(new GithubOidcRestricted(), $$"""
        Parameters: { Value: { Type: String } }
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties: { AssumeRolePolicyDocument: { Statement: [{{statement}}] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_provider_that_is_not_known_is_not_that_of_GitHub_where_another_s_claims_are_asked_for() => Judge(new GithubOidcRestricted(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Ref Value }, Condition: { StringEquals: { 'gitlab.com:sub': 'project_path:shop/orders:ref_type:branch:ref:main' } } }
        """).ShouldBe(Outcome.NotApplicable);
}
