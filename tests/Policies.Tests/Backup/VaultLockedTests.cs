using Policies.Backup;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Backup;

public sealed class VaultLockedTests
{
    [Theory]
    [InlineData("LockConfiguration: { MinRetentionDays: 7 }", Outcome.Compliant)]
    [InlineData("EncryptionKeyArn: k", Outcome.NonCompliant)]
    [InlineData("LockConfiguration: !If [Prod, { MinRetentionDays: 7 }, !Ref AWS::NoValue]", Outcome.Unknown)]
    public void A_lock_in_governance_mode_is_one(string properties, Outcome outcome) =>
        Judge(new VaultLocked(), Vault(properties)).ShouldBe(outcome, outcome is Outcome.Compliant ? null : "Vault/Properties/LockConfiguration");

    [Theory]
    [InlineData("LockConfiguration: { MinRetentionDays: 7 }", Outcome.NonCompliant, "LockConfiguration/ChangeableForDays")]
    [InlineData("LockConfiguration: { MinRetentionDays: 7, ChangeableForDays: 3 }", Outcome.Compliant, null)]
    [InlineData("LockConfiguration: { MinRetentionDays: 7, ChangeableForDays: !Ref Text }", Outcome.Compliant, null)]
    public void Compliance_mode_can_be_asked_for(string properties, Outcome outcome, string? at) =>
        Judge(new VaultLocked(complianceMode: true), Vault(properties)).ShouldBe(outcome, at is null ? null : $"Vault/Properties/{at}");

    [Theory]
    [InlineData("7", Outcome.NonCompliant)]
    [InlineData("'35'", Outcome.Compliant)]
    [InlineData("!Ref Text", Outcome.Unknown)]
    public void A_minimum_can_be_asked_for(string days, Outcome outcome) =>
        Judge(new VaultLocked(minimumDays: 30), Vault($"LockConfiguration: {{ MinRetentionDays: {days} }}"))
            .ShouldBe(outcome, outcome is Outcome.Compliant ? null : "Vault/Properties/LockConfiguration/MinRetentionDays");

    [Theory]
    [InlineData("Locked: true", false, Outcome.Compliant)]
    [InlineData("Locked: true, LockConfiguration: { MinRetentionDays: 7 }, LockDate: '2026-01-01'", true, Outcome.Compliant)]
    [InlineData("Locked: true, LockConfiguration: { MinRetentionDays: 7 }", true, Outcome.NonCompliant)]
    [InlineData("Locked: false", false, Outcome.NonCompliant)]
    public void A_live_vault_shows_its_lock_by_flag_and_date(string properties, bool complianceMode, Outcome outcome) =>
        JudgeLive(new VaultLocked(complianceMode), $$"""
            Resources:
              vault-1: { Type: AWS::Backup::BackupVault, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    private static string Vault(string properties) => $$"""
        Parameters: { Text: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Text, prod] }
        Resources:
          Vault: { Type: AWS::Backup::BackupVault, Properties: { BackupVaultName: v, {{properties}} } }
        """;
}
