using System.Text.Json.Nodes;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>Backup selections and what hangs on a vault, from the seeded properties.</summary>
internal sealed class BackupAnswers(SeededStacks stacks) : IAnswer, IPatch
{
    private const double Time = 1767607200.0;

    public ValueTask<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(request.Service == "backup" ? Answer(request) : null);

    public bool Concerns(AwsRequest request) => request.Call is "backup:ListBackupVaults" or "backup:DescribeBackupVault";

    /// <summary>AWS says of each vault what kind it is.</summary>
    public ValueTask<AwsResponse> PatchAsync(AwsRequest request, AwsResponse answer, CancellationToken cancellation)
    {
        var body = JsonNode.Parse(answer.Text)!;
        foreach (var vault in body["BackupVaultList"].Items().DefaultIfEmpty(body))
        {
            if (vault["BackupVaultName"] is not null)
            {
                vault["VaultType"] ??= "BACKUP_VAULT";
            }
        }

        return ValueTask.FromResult(AwsResponse.Json(request, body));
    }

    private AwsResponse? Answer(AwsRequest request) => request.Operation switch
    {
        "ListBackupSelections" => AwsResponse.Json(request, new JsonObject { ["BackupSelectionsList"] = new JsonArray([.. Selections(request).Select(selection => Summary(request, selection))]) }),
        "GetBackupSelection" => Selections(request).FirstOrDefault(selection => SelectionId(selection) == request.Parameter("selectionId")) is { } found
            ? AwsResponse.Json(request, Detail(request, found))
            : new AwsError(400, "ResourceNotFoundException", "Failed reading Backup selection with provided id").ToResponse(request),
        "GetBackupVaultAccessPolicy" => Vault(request)?.Properties["AccessPolicy"] is { } policy
            ? AwsResponse.Json(request, new JsonObject { ["BackupVaultName"] = request.Parameter("backupVaultName"), ["Policy"] = policy.ToJsonString() })
            : new AwsError(400, "ResourceNotFoundException", "Access policy does not exist").ToResponse(request),
        "GetBackupVaultNotifications" => Vault(request)?.Properties["Notifications"] is { } notifications
            ? AwsResponse.Json(request, new JsonObject
            {
                ["BackupVaultName"] = request.Parameter("backupVaultName"),
                ["SNSTopicArn"] = notifications.Text("SNSTopicArn"),
                ["BackupVaultEvents"] = notifications["BackupVaultEvents"]?.DeepClone(),
            })
            : new AwsError(400, "ResourceNotFoundException", "Failed reading notifications from database for Backup vault").ToResponse(request),
        _ => null,
    };

    private IEnumerable<SeededResource> Selections(AwsRequest request) =>
        stacks.Resources(request, "AWS::Backup::BackupSelection").Where(selection => selection.Properties.Text("BackupPlanId") == request.Parameter("backupPlanId"));

    private SeededResource? Vault(AwsRequest request) =>
        stacks.Resources(request, "AWS::Backup::BackupVault").FirstOrDefault(vault => vault.PhysicalId == request.Parameter("backupVaultName"));

    /// <summary>CloudFormation's id of a selection holds the plan's id too, parted by a bar or an underscore.</summary>
    private static string SelectionId(SeededResource selection) => selection.Attributes.TryGetValue("SelectionId", out var id)
        ? id
        : selection.PhysicalId.Split('|', '_').First(part => part != selection.Properties.Text("BackupPlanId"));

    private static JsonObject Summary(AwsRequest request, SeededResource selection) => new()
    {
        ["SelectionId"] = SelectionId(selection),
        ["SelectionName"] = selection.Properties.Text("BackupSelection", "SelectionName"),
        ["BackupPlanId"] = request.Parameter("backupPlanId"),
        ["CreationDate"] = Time,
        ["IamRoleArn"] = selection.Properties.Text("BackupSelection", "IamRoleArn"),
    };

    private static JsonObject Detail(AwsRequest request, SeededResource selection)
    {
        var detail = selection.Properties["BackupSelection"]!.DeepClone().AsObject();

        // The API always names the lists that a template may leave out.
        foreach (var list in (string[])["Resources", "ListOfTags", "NotResources"])
        {
            detail[list] ??= new JsonArray();
        }

        return new JsonObject
        {
            ["BackupSelection"] = detail,
            ["SelectionId"] = SelectionId(selection),
            ["BackupPlanId"] = request.Parameter("backupPlanId"),
            ["CreationDate"] = Time,
        };
    }
}
