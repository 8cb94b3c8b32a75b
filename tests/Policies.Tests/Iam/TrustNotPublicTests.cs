using Policies.Iam;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Iam;

public sealed class TrustNotPublicTests
{
    [Fact]
    public void A_service_is_compliant() => Judge(new TrustNotPublic(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Service: ec2.amazonaws.com } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_account_is_compliant() => Judge(new TrustNotPublic(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { AWS: '123456789012' } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Everyone_is_not_compliant() => Judge(new TrustNotPublic(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { AWS: '*' } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Principal/AWS");

    [Fact]
    public void An_external_id_does_not_narrow() => Judge(new TrustNotPublic(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: '*', Condition: { StringEquals: { sts:ExternalId: secret } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Principal");

    [Fact]
    public void An_organization_narrows() => Judge(new TrustNotPublic(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: '*', Condition: { StringEquals: { aws:PrincipalOrgID: o-1 } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_denial_is_compliant() => Judge(new TrustNotPublic(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Deny, Action: sts:AssumeRoleWithWebIdentity, Principal: '*' }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_shared_provider_without_a_condition_is_not_compliant() => Judge(new TrustNotPublic(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: cognito-identity.amazonaws.com } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Principal/Federated");

    [Fact]
    public void The_audience_fixes_the_pool_of_Cognito() => Judge(new TrustNotPublic(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: cognito-identity.amazonaws.com }, Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': us-east-1:1 } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_audience_of_GitHub_fixes_nobody() => Judge(new TrustNotPublic(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringEquals: { token.actions.githubusercontent.com:aud: sts.amazonaws.com } } }
        """).ShouldBe(Outcome.NonCompliant, "Deploy/Properties/AssumeRolePolicyDocument/Statement/0/Principal/Federated");

    [Fact]
    public void The_organization_of_GitHub_fixes_somebody() => Judge(new TrustNotPublic(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Condition: { StringLike: { token.actions.githubusercontent.com:sub: 'repo:org/*' } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_SAML_provider_of_the_account_is_compliant() => Judge(new TrustNotPublic(), """
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { Federated: 'arn:aws:iam::123456789012:saml-provider/corp' } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_principal_from_a_parameter_is_unknown() => Judge(new TrustNotPublic(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { AWS: !Ref Value } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_principal_under_an_undecided_condition_is_unknown() => Judge(new TrustNotPublic(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRoleWithWebIdentity, Principal: { AWS: !If [IsProduction, '123456789012', '*'] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_role_is_judged() => JudgeLive(new TrustNotPublic(), """
        Resources:
          deploy: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: '{"Statement":{"Effect":"Allow","Principal":{"AWS":["123456789012","*"]},"Action":"sts:AssumeRole"}}' } }
        """).ShouldBe(Outcome.NonCompliant);
}
