using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A vault of AWS Backup. Sources of the defaults: CloudFormation's page of the type; AWS Backup guide, "AWS Backup Vault Lock".</summary>
public sealed record BackupVault(Resource Resource) : IResourceView<BackupVault>
{
    /// <inheritdoc/>
    public static string Type => "AWS::Backup::BackupVault";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["BackupVaultName"];

    /// <inheritdoc/>
    public static BackupVault View(Resource resource) => new(resource);

    /// <summary>The key that encrypts backups; absent means <c>aws/backup</c>, which is AWS's.</summary>
    public Value<string> EncryptionKeyArn => Resource["EncryptionKeyArn"].Text;

    /// <summary>Whether a lock keeps backups from being deleted early; not by default. Live, a lock without a minimum shows as <c>Locked</c> only.</summary>
    public Verdict IsLocked
    {
        get
        {
            var written = Lock.IsPresent("a vault lock");
            return Resource.Origin.IsLive && Resource["Locked"].Boolean.OrDefault(false).Is(true).IsCompliant ? written | Verdict.Compliant : written;
        }
    }

    /// <summary>
    /// Whether the lock is in compliance mode, which nobody can remove from its lock date on; without a number of days it is in
    /// governance mode. Live, the number is not shown but the date is.
    /// </summary>
    public Verdict IsInComplianceMode =>
        (Resource.Origin.IsLive ? Resource["LockDate"] : Lock["ChangeableForDays"]).IsPresent("a number of days after which the lock is final");

    /// <summary>The least number of days for which the lock keeps a backup; absent, where a lock has none, means that it sets no minimum.</summary>
    public Value<int> MinRetentionDays => Lock["MinRetentionDays"].Integer.OrDefault(0);

    private Property Lock => Resource["LockConfiguration"];
}
