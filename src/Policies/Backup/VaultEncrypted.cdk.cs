using Amazon.CDK.AWS.Backup;
using Amazon.CDK.AWS.KMS;

new BackupVault(this, "Vault", new BackupVaultProps
{
    EncryptionKey = new Key(this, "Key", new KeyProps { EnableKeyRotation = true }),
});
