using Amazon.CDK;
using Amazon.CDK.AWS.Backup;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ReferenceStack.Recovery;

/// <summary>A backup vault that nobody empties early.</summary>
internal sealed class LockedVault(Construct scope, string id, string name, IKey key)
    : BackupVault(scope, id, new BackupVaultProps
    {
        BackupVaultName = name,
        EncryptionKey = key,
        LockConfiguration = new LockConfiguration { MinRetention = Duration.Days(1), MaxRetention = Duration.Days(35) },
        RemovalPolicy = RemovalPolicy.RETAIN,
    });
