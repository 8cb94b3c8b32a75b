using Policies.Kms;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Kms;

public sealed class PolicyNotPublicTests
{
    [Fact]
    public void The_accounts_root_is_not_public() => Judge(new PolicyNotPublic(), """
        Resources:
          Key:
            Type: AWS::KMS::Key
            Properties: { KeyPolicy: { Statement: [{ Effect: Allow, Action: 'kms:*', Resource: '*', Principal: { AWS: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } }] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Without_a_policy_the_account_decides() => Judge(new PolicyNotPublic(), """
        Resources:
          Key: { Type: AWS::KMS::Key }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Everyone_is_not_compliant() => Judge(new PolicyNotPublic(), """
        Resources:
          Key:
            Type: AWS::KMS::Key
            Properties: { KeyPolicy: { Statement: [{ Effect: Allow, Action: 'kms:*', Resource: '*', Principal: '*' }] } }
        """).ShouldBe(Outcome.NonCompliant, "Key/Properties/KeyPolicy/Statement/0/Principal");

    [Fact]
    public void Every_AWS_principal_is_not_compliant() => Judge(new PolicyNotPublic(), """
        Resources:
          Key:
            Type: AWS::KMS::Key
            Properties: { KeyPolicy: { Statement: [{ Effect: Allow, Action: 'kms:*', Resource: '*', Principal: { AWS: '*' } }] } }
        """).ShouldBe(Outcome.NonCompliant, "Key/Properties/KeyPolicy/Statement/0/Principal/AWS");

    [Fact]
    public void The_service_through_which_a_call_comes_narrows_nobody() => Judge(new PolicyNotPublic(), """
        Resources:
          Key:
            Type: AWS::KMS::Key
            Properties: { KeyPolicy: { Statement: [{ Effect: Allow, Action: 'kms:*', Resource: '*', Principal: { AWS: '*' }, Condition: { StringEquals: { kms:ViaService: s3.us-east-1.amazonaws.com } } }] } }
        """).ShouldBe(Outcome.NonCompliant, "Key/Properties/KeyPolicy/Statement/0/Principal/AWS");

    [Fact]
    public void The_callers_account_narrows() => Judge(new PolicyNotPublic(), """
        Resources:
          Key:
            Type: AWS::KMS::Key
            Properties: { KeyPolicy: { Statement: [{ Effect: Allow, Action: 'kms:*', Resource: '*', Principal: { AWS: '*' }, Condition: { StringEquals: { kms:CallerAccount: !Ref 'AWS::AccountId', kms:ViaService: s3.us-east-1.amazonaws.com } } }] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_principal_from_a_parameter_is_unknown() => Judge(new PolicyNotPublic(), """
        Parameters: { Value: { Type: String } }
        Resources:
          Key:
            Type: AWS::KMS::Key
            Properties: { KeyPolicy: { Statement: [{ Effect: Allow, Action: 'kms:*', Resource: '*', Principal: { AWS: !Ref Value } }] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_denial_is_compliant() => Judge(new PolicyNotPublic(), """
        Resources:
          Key:
            Type: AWS::KMS::Key
            Properties: { KeyPolicy: { Statement: [{ Effect: Deny, Action: 'kms:*', Resource: '*', Principal: '*' }] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_live_key_is_judged() => JudgeLive(new PolicyNotPublic(), """
        Resources:
          key: { Type: AWS::KMS::Key, Properties: { KeyPolicy: '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:Decrypt","Resource":"*"}]}' } }
        """).ShouldBe(Outcome.NonCompliant);
}
