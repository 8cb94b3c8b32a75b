using System.Globalization;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Delivery;
using Auditor.Reporting;

namespace Auditor.Hosting.Notifications.Aws;

/// <summary>Imports findings into Security Hub of the auditor's own account, whichever account they are of: into another's, nobody but that one may import.</summary>
internal sealed class SecurityHubSender(OwnAccount own, TimeProvider time) : ISender
{
    public string Kind => SecurityHubChannel.Name;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var identity = await own.IdentifyAsync(cancellation);
        var findings = message.Kind == FindingImport.Kind ? JsonNode.Parse(message.Payload)!.AsArray() : [Test(message.Id)];
        foreach (var finding in findings.OfType<JsonObject>())
        {
            Adopt(finding, identity);
        }

        var answer = await own.CallAsync(NotificationApis.BatchImportFindings, new JsonObject { ["Findings"] = findings }, identity.Region, cancellation);
        if (Number(answer["FailedCount"]) is > 0 and var failed)
        {
            // Importing those again that were taken does no harm.
            var first = (answer["FailedFindings"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault();
            throw new DeliveryException(string.Create(
                CultureInfo.InvariantCulture, $"Security Hub refused {failed} of {findings.Count} findings: {first?["ErrorCode"]}: {AwsMessage.Shorten($"{first?["ErrorMessage"]}")}"))
            { IsRefused = true };
        }
    }

    // The same finding may be in several accounts, which are told apart by the resource elsewhere.
    private static void Adopt(JsonObject finding, OwnIdentity identity)
    {
        var account = (string?)finding["AwsAccountId"] ?? identity.Account;
        finding["Id"] = $"{account}/{(string?)finding["Id"]}";
        finding["AwsAccountId"] = identity.Account;
        finding["ProductArn"] = $"arn:{identity.Partition}:securityhub:{identity.Region}:{identity.Account}:product/{identity.Account}/default";
        if (finding["ProductFields"] is JsonObject fields)
        {
            fields[$"{Tool.Name}/account"] = account;
        }
    }

    // Already archived, so that it troubles nobody.
    private JsonObject Test(string id)
    {
        var now = Figures.Timestamp(time.GetUtcNow());
        return new()
        {
            ["SchemaVersion"] = "2018-10-08",
            ["Id"] = $"test-{id}",
            ["GeneratorId"] = $"{Tool.Name}/test",
            ["Types"] = new JsonArray("Software and Configuration Checks/AWS Security Best Practices"),
            ["CreatedAt"] = now,
            ["UpdatedAt"] = now,
            ["Severity"] = new JsonObject { ["Label"] = "INFORMATIONAL" },
            ["Title"] = "A test of auditor",
            ["Description"] = "The auditor imports findings here.",
            ["Resources"] = new JsonArray(new JsonObject { ["Type"] = "Other", ["Id"] = Tool.Name }),
            ["Compliance"] = new JsonObject { ["Status"] = "PASSED" },
            ["Workflow"] = new JsonObject { ["Status"] = "RESOLVED" },
            ["RecordState"] = "ARCHIVED",
        };
    }

    private static int Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : 0;
}
