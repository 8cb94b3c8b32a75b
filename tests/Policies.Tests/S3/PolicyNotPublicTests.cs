using Policies.Model;
using Policies.S3;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.S3;

public sealed class PolicyNotPublicTests
{
    [Fact]
    public void A_named_principal_is_compliant() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: { AWS: 'arn:aws:iam::123456789012:root' } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Everyone_is_not_compliant() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*' }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal");

    [Fact]
    public void Every_AWS_principal_is_not_compliant() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: { AWS: ['arn:aws:iam::123456789012:root', '*'] } }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal/AWS/1");

    [Fact]
    public void A_service_is_compliant() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: { Service: logging.s3.amazonaws.com } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_denial_for_everyone_is_compliant() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Deny, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*' }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Allow_with_NotPrincipal_grants_everyone_else() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', NotPrincipal: { AWS: '123456789012' } }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/NotPrincipal");

    [Fact]
    public void A_principal_from_a_parameter_is_unknown() => Judge(new PolicyNotPublic(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: { AWS: !Ref Value } }
        """).ShouldBe(Outcome.Unknown, "Policy/Properties/PolicyDocument/Statement/0/Principal/AWS");

    [Fact]
    public void The_account_of_the_stack_is_a_named_principal() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: { AWS: !Ref 'AWS::AccountId' } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_role_of_the_template_is_a_named_principal() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: { AWS: !GetAtt Reader.Arn } }
          Reader: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
        """, "Policy").ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_organization_narrows() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { StringEquals: { aws:PrincipalOrgID: o-1 } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Keys_are_case_insensitive() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { StringEquals: { AWS:principalorgid: o-1 } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_endpoint_from_a_parameter_narrows_by_StringEquals() => Judge(new PolicyNotPublic(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { StringEquals: { aws:SourceVpce: !Ref Value } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void An_ARN_from_a_parameter_may_hold_a_wildcard() => Judge(new PolicyNotPublic(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { StringLike: { aws:SourceArn: !Ref Value } } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_distribution_of_the_account_narrows() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { ArnLike: { aws:SourceArn: !Sub 'arn:aws:cloudfront::${AWS::AccountId}:distribution/*' } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_wildcard_for_the_account_does_not_narrow() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { ArnLike: { aws:PrincipalArn: 'arn:aws:iam::*:role/reader' } } }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal");

    [Fact]
    public void A_referer_does_not_narrow() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { StringLike: { aws:Referer: 'https://example.com/*' } } }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal");

    [Fact]
    public void TLS_does_not_narrow() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { Bool: { aws:SecureTransport: true } } }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal");

    [Fact]
    public void A_condition_that_holds_without_its_key_does_not_narrow() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { StringEqualsIfExists: { aws:PrincipalOrgID: o-1 } } }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal");

    [Fact]
    public void ForAllValues_does_not_narrow() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { 'ForAllValues:StringEquals': { aws:PrincipalOrgPaths: o-1/r-1/ } } }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal");

    [Fact]
    public void ForAnyValue_narrows_by_the_organization_of_a_path() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { 'ForAnyValue:StringLike': { aws:PrincipalOrgPaths: 'o-1/r-1/*' } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_negative_operator_does_not_narrow() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { StringNotEquals: { aws:PrincipalOrgID: o-1 } } }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal");

    [Fact]
    public void A_small_range_of_addresses_narrows() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { IpAddress: { aws:SourceIp: [203.0.113.0/24, '2001:db8::/32'] } } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void One_range_of_everyone_among_others_does_not_narrow() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { IpAddress: { aws:SourceIp: [203.0.113.0/24, 0.0.0.0/0] } } }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal");

    [Fact]
    public void A_policy_variable_does_not_narrow() => Judge(new PolicyNotPublic(), """
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: '*', Condition: { StringEquals: { aws:PrincipalAccount: '${aws:PrincipalTag/account}' } } }
        """).ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal");

    [Fact]
    public void A_document_from_a_parameter_is_unknown() => Judge(new PolicyNotPublic(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Policy: { Type: AWS::S3::BucketPolicy, Properties: { Bucket: data, PolicyDocument: !Ref Value } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_principal_under_an_undecided_condition_is_unknown() => Judge(new PolicyNotPublic(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*', Principal: !If [IsProduction, { AWS: '123456789012' }, '*'] }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_policy_that_is_public_is_not_compliant() => JudgeLive(new PolicyNotPublic(), """
        Resources:
          data-policy: { Type: AWS::S3::BucketPolicy, Properties: { Bucket: data, PolicyDocument: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*"}]}' } }
        """).ShouldBe(Outcome.NonCompliant);
}
