using Policies.Kms;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Kms;

public sealed class RotationEnabledTests
{
    private static readonly RotationEnabled Policy = new();

    [Theory]
    [InlineData("AWS::KMS::Key", "EnableKeyRotation: true", Outcome.Compliant, null)]
    [InlineData("AWS::KMS::Key", "EnableKeyRotation: 'false'", Outcome.NonCompliant, "EnableKeyRotation")]
    [InlineData("AWS::KMS::Key", "Description: data", Outcome.NonCompliant, "EnableKeyRotation")]
    [InlineData("AWS::KMS::Key", "EnableKeyRotation: !Ref Switch", Outcome.Unknown, "EnableKeyRotation")]
    [InlineData("AWS::KMS::Key", "EnableKeyRotation: !If [IsOn, true, false]", Outcome.Unknown, "EnableKeyRotation")]
    [InlineData("AWS::KMS::Key", "KeySpec: SYMMETRIC_DEFAULT, KeyUsage: ENCRYPT_DECRYPT, Origin: AWS_KMS", Outcome.NonCompliant, "EnableKeyRotation")]
    [InlineData("AWS::KMS::Key", "KeySpec: RSA_4096, KeyUsage: SIGN_VERIFY", Outcome.NotApplicable, null)]
    [InlineData("AWS::KMS::Key", "KeySpec: HMAC_256, KeyUsage: GENERATE_VERIFY_MAC", Outcome.NotApplicable, null)]
    [InlineData("AWS::KMS::Key", "Origin: EXTERNAL", Outcome.NotApplicable, null)]
    [InlineData("AWS::KMS::Key", "Origin: AWS_CLOUDHSM", Outcome.NotApplicable, null)]
    [InlineData("AWS::KMS::Key", "Origin: EXTERNAL_KEY_STORE", Outcome.NotApplicable, null)]
    [InlineData("AWS::KMS::Key", "MultiRegion: true", Outcome.NonCompliant, "EnableKeyRotation")]
    [InlineData("AWS::KMS::Key", "KeySpec: !Ref Switch", Outcome.Unknown, null)]
    [InlineData("AWS::KMS::Key", "KeySpec: !Ref Switch, EnableKeyRotation: true", Outcome.Compliant, null)]
    public void A_key_that_can_rotate_must(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::KMS::Key", "KeySpec: SYMMETRIC_DEFAULT, EnableKeyRotation: false", Outcome.NonCompliant)]
    [InlineData("AWS::KMS::Key", "KeySpec: SYMMETRIC_DEFAULT, EnableKeyRotation: true", Outcome.Compliant)]
    [InlineData("AWS::KMS::Key", "KeySpec: ECC_NIST_P256, KeyUsage: SIGN_VERIFY, EnableKeyRotation: false", Outcome.NotApplicable)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
