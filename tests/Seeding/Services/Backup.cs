using System.Text.Json.Nodes;
using Seeding.Templates;

namespace Seeding.Services;

/// <summary>Backup vaults and plans.</summary>
internal static class Backup
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::Backup::BackupVault"] = VaultAsync,
        ["AWS::Backup::BackupPlan"] = PlanAsync,
    };

    private static async Task<Created> VaultAsync(Creation resource)
    {
        var name = resource.Required("BackupVaultName");
        var arguments = resource.Only("EncryptionKeyArn");
        arguments["BackupVaultTags"] = resource.Tags.AsMap();
        var answer = await resource.Calls.RestAsync(HttpMethod.Put, "backup", $"/backup-vaults/{name}", arguments);
        if (resource.Copy("LockConfiguration") is JsonObject rules)
        {
            await resource.Calls.RestAsync(HttpMethod.Put, "backup", $"/backup-vaults/{name}/vault-lock", rules);
        }

        return new Created(name).With("BackupVaultName", name).With("BackupVaultArn", (string)answer["BackupVaultArn"]!);
    }

    private static async Task<Created> PlanAsync(Creation resource)
    {
        var plan = resource.Copy("BackupPlan")!.AsObject();
        plan.Remove("BackupPlanRule", out var rules);
        plan["Rules"] = rules;
        foreach (var rule in rules!.AsArray())
        {
            rule!.AsObject().Remove("TargetBackupVault", out var vault);
            rule["TargetBackupVaultName"] = vault;
        }

        var answer = await resource.Calls.RestAsync(HttpMethod.Put, "backup", "/backup/plans/", new JsonObject { ["BackupPlan"] = plan, ["BackupPlanTags"] = resource.Tags.AsMap() });
        var id = (string)answer["BackupPlanId"]!;

        return new Created(id).With("BackupPlanId", id).With("BackupPlanArn", (string)answer["BackupPlanArn"]!).With("VersionId", (string)answer["VersionId"]!);
    }
}
