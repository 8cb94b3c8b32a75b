using System.Text.Json.Nodes;
using FakeAws.Seeding;

namespace FakeAws.ConfigService;

/// <summary>Items of IAM, recorded in one region, and of KMS.</summary>
internal static class IdentityItems
{
    public static Dictionary<string, Func<ItemScope, Task<IEnumerable<JsonObject>>>> Builders { get; } = new(StringComparer.Ordinal)
    {
        ["AWS::IAM::Role"] = scope => DetailsAsync(scope, "AWS::IAM::Role", "RoleDetailList", "Role"),
        ["AWS::IAM::User"] = scope => DetailsAsync(scope, "AWS::IAM::User", "UserDetailList", "User"),
        ["AWS::IAM::Group"] = scope => DetailsAsync(scope, "AWS::IAM::Group", "GroupDetailList", "Group"),
        ["AWS::IAM::Policy"] = scope => DetailsAsync(scope, "AWS::IAM::Policy", "Policies", "Policy"),
        ["AWS::KMS::Key"] = KeysAsync,
    };

    private static async Task<IEnumerable<JsonObject>> DetailsAsync(ItemScope scope, string type, string list, string kind)
    {
        if (!scope.IsGlobal)
        {
            return [];
        }

        var details = await scope.XmlAsync("iam:GetAccountAuthorizationDetails", "iam", "2010-05-08");
        return details.Items(list)
            .Where(detail => detail.Text("Arn")?.StartsWith("arn:aws:iam::aws:", StringComparison.Ordinal) == false)
            .Select(detail =>
            {
                // moto leaves out the name of a managed policy.
                var name = detail.Text($"{kind}Name") ?? detail.Text("Arn")!.Split('/')[^1];
                var configuration = ConfigNames.Run(detail)!.AsObject();
                configuration[$"{kind.ToLowerInvariant()}Name"] = name;
                EncodeDocuments(configuration);
                var item = scope.Item(type, detail.Text($"{kind}Id"), name, detail.Text("Arn"), configuration, detail.Items("Tags"));
                item["awsRegion"] = "global";
                return item;
            });
    }

    /// <summary>Config keeps the documents of IAM URL-encoded, as the API sends them; moto sends some of them plain.</summary>
    private static void EncodeDocuments(JsonNode? node)
    {
        if (node is JsonObject item)
        {
            foreach (var (name, value) in item.ToList())
            {
                if (name is "assumeRolePolicyDocument" or "policyDocument" or "document" && value.Text() is ['{', ..] plain)
                {
                    item[name] = Uri.EscapeDataString(plain);
                }
                else
                {
                    EncodeDocuments(value);
                }
            }
        }

        foreach (var element in node as JsonArray ?? [])
        {
            EncodeDocuments(element);
        }
    }

    private static async Task<IEnumerable<JsonObject>> KeysAsync(ItemScope scope)
    {
        var items = new List<JsonObject>();
        foreach (var key in (await scope.JsonAsync("kms", "TrentService.ListKeys", [])).Items("Keys"))
        {
            JsonObject Asked() => new() { ["KeyId"] = key.Text("KeyId") };
            var metadata = (await scope.JsonAsync("kms", "TrentService.DescribeKey", Asked()))["KeyMetadata"];
            var rotation = await scope.JsonAsync("kms", "TrentService.GetKeyRotationStatus", Asked());
            var policy = await scope.JsonAsync("kms", "TrentService.GetKeyPolicy", new JsonObject { ["KeyId"] = key.Text("KeyId"), ["PolicyName"] = "default" });
            var tags = await scope.JsonAsync("kms", "TrentService.ListResourceTags", Asked());
            items.Add(scope.Item("AWS::KMS::Key", metadata.Text("KeyId"), null, metadata.Text("Arn"), ConfigNames.Run(metadata), tags.Items("Tags"), new JsonObject
            {
                ["KeyRotationStatus"] = rotation["KeyRotationEnabled"]?.DeepClone(),
                ["Policy"] = policy.Text("Policy"),
                ["Tags"] = ConfigNames.Run(tags["Tags"]),
            }));
        }

        return items;
    }
}
