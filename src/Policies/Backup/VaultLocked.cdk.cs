using Amazon.CDK.AWS.Backup;

new BackupVault(this, "Vault", new BackupVaultProps
{
    LockConfiguration = new LockConfiguration
    {
        MinRetention = Duration.Days(7),

        // After three days nobody can remove the lock any more.
        ChangeableFor = Duration.Days(3),
    },
});
