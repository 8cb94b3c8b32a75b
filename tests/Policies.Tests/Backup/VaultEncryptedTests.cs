using Policies.Backup;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Backup;

public sealed class VaultEncryptedTests
{
    private static readonly VaultEncrypted Policy = new();

    [Theory]
    [InlineData("EncryptionKeyArn: !GetAtt Key.Arn", Outcome.Compliant)]
    [InlineData("EncryptionKeyArn: arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", Outcome.Compliant)]
    [InlineData("BackupVaultTags: { a: b }", Outcome.NonCompliant)]
    [InlineData("EncryptionKeyArn: arn:aws:kms:us-west-2:111122223333:alias/aws/backup", Outcome.NonCompliant)]
    [InlineData("EncryptionKeyArn: !Ref Text", Outcome.Unknown)]
    [InlineData("EncryptionKeyArn: !If [Prod, !GetAtt Key.Arn, !Ref AWS::NoValue]", Outcome.Unknown)]
    public void A_vault_without_a_key_of_its_own_has_AWS_s(string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Parameters: { Text: { Type: String } }
            Conditions: { Prod: !Equals [!Ref Text, prod] }
            Resources:
              Key: { Type: AWS::KMS::Key, Properties: { KeyPolicy: {} } }
              Vault: { Type: AWS::Backup::BackupVault, Properties: { BackupVaultName: v, {{properties}} } }
            """).ShouldBe(outcome, "Vault/Properties/EncryptionKeyArn");

    [Theory]
    [InlineData("arn:aws:kms:us-east-1:123456789012:key/mine", Outcome.Compliant)]
    [InlineData("arn:aws:kms:us-east-1:123456789012:key/not-read", Outcome.Unknown)]
    public void A_live_vault_shows_the_arn_of_AWS_s_key_too(string key, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              mine: { Type: AWS::KMS::Key, Arn: 'arn:aws:kms:us-east-1:123456789012:key/mine', Properties: { Enabled: true } }
              vault-1: { Type: AWS::Backup::BackupVault, Properties: { EncryptionKeyArn: '{{key}}' } }
            """, "vault-1").ShouldBe(outcome, "vault-1/Properties/EncryptionKeyArn");
}
