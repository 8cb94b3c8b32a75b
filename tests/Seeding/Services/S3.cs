using System.Text.Json.Nodes;
using System.Xml.Linq;
using Seeding.Templates;

namespace Seeding.Services;

/// <summary>Buckets, setting by setting.</summary>
internal static class S3
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::S3::Bucket"] = BucketAsync,
        ["AWS::S3::BucketPolicy"] = PolicyAsync,
    };

    /// <summary>The properties of a bucket, in the order in which they can be set: replication needs versions.</summary>
    private static readonly (string Property, string Query, Func<JsonNode, XElement> Body)[] Settings =
    [
        ("OwnershipControls", "ownershipControls", value => Element("OwnershipControls", value)),
        ("PublicAccessBlockConfiguration", "publicAccessBlock", value => Element("PublicAccessBlockConfiguration", value)),
        ("VersioningConfiguration", "versioning", value => Element("VersioningConfiguration", value)),
        ("BucketEncryption", "encryption", Encryption),
        ("LifecycleConfiguration", "lifecycle", value => Element("LifecycleConfiguration", Lifecycle(value))),
        ("NotificationConfiguration", "notification", Notification),
        ("ReplicationConfiguration", "replication", value => Element("ReplicationConfiguration", value)),
    ];

    private static async Task<Created> BucketAsync(Creation resource)
    {
        var name = resource.Text("BucketName") ?? resource.GeneratedName(63).ToLowerInvariant();
        var path = $"/{name}";
        var location = new XElement("CreateBucketConfiguration", new XElement("LocationConstraint", resource.Region));
        await resource.Calls.SendAsync(HttpMethod.Put, "s3", path, resource.Region is "us-east-1" ? "" : location.ToString());
        foreach (var (property, query, body) in Settings)
        {
            if (resource.Property(property) is { } value)
            {
                await resource.Calls.RestAsync(HttpMethod.Put, "s3", $"{path}?{query}", body(value));
            }
        }

        // moto wants the other bucket's policy to allow it, and that policy names this bucket.
        if (resource.Property("LoggingConfiguration") is { } logging)
        {
            resource.Stack.AfterResources.Add(() => resource.Calls.RestAsync(HttpMethod.Put, "s3", $"{path}?logging", Logging(logging)));
        }

        var tags = resource.TagsWithoutMark.Select(tag => new XElement("Tag", new XElement("Key", tag.Key), new XElement("Value", tag.Value)));
        await resource.Calls.RestAsync(HttpMethod.Put, "s3", $"{path}?tagging", new XElement("Tagging", new XElement("TagSet", tags)));

        return new Created(name)
            .With("Arn", $"arn:aws:s3:::{name}")
            .With("DomainName", $"{name}.s3.amazonaws.com")
            .With("RegionalDomainName", $"{name}.s3.{resource.Region}.amazonaws.com");
    }

    private static async Task<Created> PolicyAsync(Creation resource)
    {
        await resource.Calls.SendAsync(HttpMethod.Put, "s3", $"/{resource.Required("Bucket")}?policy", resource.Document("PolicyDocument")!);
        return new Created(resource.Required("Bucket"));
    }

    private static XElement Encryption(JsonNode value) =>
        new("ServerSideEncryptionConfiguration", value["ServerSideEncryptionConfiguration"]!.AsArray().Select(rule => new XElement(
            "Rule",
            Optional("BucketKeyEnabled", rule!["BucketKeyEnabled"]),
            Optional("ApplyServerSideEncryptionByDefault", rule["ServerSideEncryptionByDefault"]))));

    private static XElement Notification(JsonNode value) => value.AsObject().Count is 1 && value["EventBridgeConfiguration"] is not null
        ? new XElement("NotificationConfiguration", new XElement("EventBridgeConfiguration"))
        : throw new SeedException($"Notifications of a bucket that are not written: {value.ToJsonString()}");

    private static XElement Logging(JsonNode value) =>
        new("BucketLoggingStatus", new XElement(
            "LoggingEnabled",
            Optional("TargetBucket", value["DestinationBucketName"]),
            new XElement("TargetPrefix", value["LogFilePrefix"]?.AsText() ?? "")));

    /// <summary>CloudFormation's short forms in the words of the API.</summary>
    private static JsonObject Lifecycle(JsonNode value) => new()
    {
        ["Rules"] = new JsonArray([.. value["Rules"]!.AsArray().Select(rule =>
        {
            var written = rule!.DeepClone().AsObject();
            if (written.Remove("ExpirationInDays", out var days))
            {
                written["Expiration"] = new JsonObject { ["Days"] = days };
            }

            written["Filter"] = new JsonObject { ["Prefix"] = written.Remove("Prefix", out var prefix) ? prefix : "" };

            return written;
        })]),
    };

    private static XElement? Optional(string name, JsonNode? value) => value is null ? null : Element(name, value);

    /// <summary>Members as elements; a list as an element for each item, named in the singular.</summary>
    private static XElement Element(string name, JsonNode value) => value is JsonObject map
        ? new XElement(name, map.SelectMany(member => member.Value is JsonArray list
            ? list.Select(item => Element(member.Key.TrimEnd('s'), item!))
            : [Element(member.Key is "Id" ? "ID" : member.Key, member.Value!)]))
        : new XElement(name, value.AsText());
}
