using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Answers;
using FakeAws.Proxy;
using FakeAws.Seeding;

namespace FakeAws.ConfigService;

/// <summary>Items of buckets, which Config keeps in a shape of its own, and of the account's public access block.</summary>
internal static class BucketItems
{
    public static Dictionary<string, Func<ItemScope, Task<IEnumerable<JsonObject>>>> Builders { get; } = new(StringComparer.Ordinal)
    {
        ["AWS::S3::Bucket"] = BucketsAsync,
        ["AWS::S3::AccountPublicAccessBlock"] = AccountBlockAsync,
    };

    private static async Task<IEnumerable<JsonObject>> BucketsAsync(ItemScope scope)
    {
        var items = new List<JsonObject>();
        var list = XDocument.Parse((await scope.CallAsync(InnerCall.Get("s3", $"/?bucket-region={scope.Region}"))).Text);
        foreach (var name in list.Descendants().Where(element => element.Name.LocalName == "Name").Select(element => element.Value))
        {
            var tags = XDocument.Parse((await scope.CallAsync(InnerCall.Get("s3", $"/{name}?tagging"))).Text).Descendants()
                .Where(element => element.Name.LocalName == "Tag")
                .Select(tag => new JsonObject { ["key"] = tag.Elements().First().Value, ["value"] = tag.Elements().Last().Value })
                .ToList();
            var item = scope.Item(
                "AWS::S3::Bucket",
                name,
                name,
                $"arn:aws:s3:::{name}",
                new JsonObject { ["name"] = name, ["creationDate"] = "2026-01-05T10:00:00.000Z", ["owner"] = new JsonObject { ["id"] = "owner" } },
                tags,
                await SupplementAsync(scope, name));
            items.Add(item);
        }

        return items;
    }

    private static async Task<JsonObject> SupplementAsync(ItemScope scope, string bucket)
    {
        var versioning = await ReadAsync(scope, bucket, "versioning", "s3:GetBucketVersioning");
        var logging = (await ReadAsync(scope, bucket, "logging", "s3:GetBucketLogging"))?["LoggingEnabled"];
        var policy = await scope.CallAsync(InnerCall.Get("s3", $"/{bucket}?policy"));
        var supplement = new JsonObject
        {
            ["BucketVersioningConfiguration"] = new JsonObject { ["status"] = versioning.Text("Status") ?? "Off" },
            ["BucketLoggingConfiguration"] = new JsonObject { ["destinationBucketName"] = logging.Text("TargetBucket"), ["logFilePrefix"] = logging.Text("TargetPrefix") },
            ["BucketPolicy"] = new JsonObject { ["policyText"] = policy.Status == 200 ? policy.Text : null },
            ["BucketNotificationConfiguration"] = new JsonObject { ["configurations"] = new JsonObject() },
            ["BucketAccelerateConfiguration"] = new JsonObject(),
            ["IsRequesterPaysEnabled"] = false,
            ["AccessControlList"] = """{"grantSet":null,"grantList":[{"grantee":{"id":"owner","displayName":null},"permission":"FullControl"}],"owner":{"displayName":null,"id":"owner"},"isRequesterCharged":false}""",
        };
        if (await ReadAsync(scope, bucket, "encryption", "s3:GetBucketEncryption", "ServerSideEncryptionConfiguration") is { } encryption)
        {
            supplement["ServerSideEncryptionConfiguration"] = Camel(encryption);
        }

        if (await ReadAsync(scope, bucket, "publicAccessBlock", "s3:GetPublicAccessBlock", "PublicAccessBlockConfiguration") is { } block)
        {
            supplement["PublicAccessBlockConfiguration"] = Camel(block);
        }

        if (await ReadAsync(scope, bucket, "lifecycle", "s3:GetBucketLifecycleConfiguration") is { } lifecycle)
        {
            supplement["BucketLifecycleConfiguration"] = new JsonObject { ["rules"] = new JsonArray([.. lifecycle.Items("Rules").Select(LifecycleRule)]) };
        }

        if (await ReadAsync(scope, bucket, "replication", "s3:GetBucketReplication", "ReplicationConfiguration") is { } replication)
        {
            supplement["BucketReplicationConfiguration"] = new JsonObject
            {
                ["roleARN"] = replication.Text("Role"),
                ["rules"] = new JsonObject(replication.Items("Rules").Select(rule => KeyValuePair.Create(rule.Text("ID") ?? "rule", (JsonNode?)ReplicationRule(rule)))),
            };
        }

        if (await ReadAsync(scope, bucket, "object-lock", "s3:GetObjectLockConfiguration", "ObjectLockConfiguration") is { } locks)
        {
            supplement["ObjectLockConfiguration"] = Camel(locks);
        }

        return supplement;
    }

    private static async Task<JsonObject?> ReadAsync(ItemScope scope, string bucket, string kind, string call, string? payload = null)
    {
        var answer = await scope.CallAsync(InnerCall.Get("s3", $"/{bucket}?{kind}"));
        return answer.Status != 200 ? null : payload is null ? AnswerShapes.Read(call, answer.Text) : AnswerShapes.ReadPayload(call, payload, answer.Text);
    }

    private static JsonNode? Camel(JsonNode node) => ConfigNames.First(node);

    /// <summary>Days that are not set are -1, and the filter is a predicate with its kind.</summary>
    private static JsonObject LifecycleRule(JsonNode rule) => new()
    {
        ["id"] = rule.Text("ID"),
        ["status"] = rule.Text("Status"),
        ["filter"] = new JsonObject { ["predicate"] = Predicate(rule["Filter"]) },
        ["expirationInDays"] = rule["Expiration"].Number("Days", -1),
        ["expiredObjectDeleteMarker"] = rule.Text("Expiration", "ExpiredObjectDeleteMarker") == "true",
        ["noncurrentVersionExpirationInDays"] = rule["NoncurrentVersionExpiration"].Number("NoncurrentDays", -1),
        ["transitions"] = rule["Transitions"] is null ? null : new JsonArray([.. rule.Items("Transitions").Select(transition => new JsonObject
        {
            ["days"] = transition.Number("Days", -1),
            ["storageClass"] = transition.Text("StorageClass"),
        })]),
        ["noncurrentVersionTransitions"] = rule["NoncurrentVersionTransitions"] is null ? null : new JsonArray([.. rule.Items("NoncurrentVersionTransitions").Select(transition => new JsonObject
        {
            ["days"] = transition.Number("NoncurrentDays", -1),
            ["storageClass"] = transition.Text("StorageClass"),
        })]),
        ["abortIncompleteMultipartUpload"] = rule["AbortIncompleteMultipartUpload"] is { } abort ? Camel(abort) : null,
    };

    private static JsonObject? Predicate(JsonNode? filter)
    {
        if (filter?["And"] is { } all)
        {
            var operands = all.Items("Tags").Select(TagPredicate);
            return new JsonObject
            {
                ["type"] = "LifecycleAndOperator",
                ["operands"] = new JsonArray([.. all.Text("Prefix") is { } shared ? operands.Prepend(PrefixPredicate(shared)) : operands]),
            };
        }

        return filter?["Tag"] is { } tag ? TagPredicate(tag) : filter.Text("Prefix") is { Length: > 0 } prefix ? PrefixPredicate(prefix) : null;
    }

    private static JsonObject PrefixPredicate(string prefix) => new() { ["type"] = "LifecyclePrefixPredicate", ["prefix"] = prefix };

    private static JsonObject TagPredicate(JsonNode tag) => new() { ["type"] = "LifecycleTagPredicate", ["tag"] = Camel(tag) };

    private static JsonObject ReplicationRule(JsonNode rule) => new()
    {
        ["prefix"] = rule.Text("Filter", "Prefix") ?? rule.Text("Prefix") ?? "",
        ["status"] = rule.Text("Status"),
        ["priority"] = rule["Priority"]?.DeepClone(),
        ["destinationConfig"] = new JsonObject
        {
            ["bucketARN"] = rule.Text("Destination", "Bucket"),
            ["storageClass"] = rule.Text("Destination", "StorageClass"),
            ["account"] = rule.Text("Destination", "Account"),
        },
    };

    private static async Task<IEnumerable<JsonObject>> AccountBlockAsync(ItemScope scope)
    {
        var call = InnerCall.Get("s3", "/v20180820/configuration/publicAccessBlock");
        call.Headers["x-amz-account-id"] = scope.Account;
        var answer = await scope.CallAsync(call);
        return answer.Status != 200
            ? []
            : [scope.Item("AWS::S3::AccountPublicAccessBlock", scope.Account, null, null, Camel(AnswerShapes.ReadPayload("s3:GetPublicAccessBlock", "PublicAccessBlockConfiguration", answer.Text)))];
    }
}
