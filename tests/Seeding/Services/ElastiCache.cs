using System.Text.Json.Nodes;
using System.Xml.Linq;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Caches.</summary>
internal static class ElastiCache
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::ElastiCache::SubnetGroup"] = SubnetGroupAsync,
        ["AWS::ElastiCache::User"] = UserAsync,
        ["AWS::ElastiCache::ReplicationGroup"] = ReplicationGroupAsync,
    };

    private static Task<XElement> CallAsync(Creation resource, string operation, JsonObject arguments) => resource.Calls.QueryAsync(AwsService.ElastiCache, operation, arguments);

    private static async Task<Created> SubnetGroupAsync(Creation resource)
    {
        var name = resource.Name("CacheSubnetGroupName", 255).ToLowerInvariant();
        await CallAsync(resource, "CreateCacheSubnetGroup", new JsonObject
        {
            ["CacheSubnetGroupName"] = name,
            ["CacheSubnetGroupDescription"] = resource.Required("Description"),
            ["SubnetIds"] = resource.Copy("SubnetIds"),
            ["Tags"] = resource.TagsWithoutMark.AsList(),
        });

        return new Created(name);
    }

    private static async Task<Created> UserAsync(Creation resource)
    {
        var arguments = resource.Except("Tags");
        arguments["Tags"] = resource.TagsWithoutMark.AsList();
        var answer = await CallAsync(resource, "CreateUser", arguments);

        return new Created(resource.Required("UserId")).With("Arn", answer.Descendants("ARN").First().Value);
    }

    private static async Task<Created> ReplicationGroupAsync(Creation resource)
    {
        var name = resource.Name("ReplicationGroupId", 40).ToLowerInvariant();
        var arguments = resource.Except("Tags");
        arguments["ReplicationGroupId"] = name;
        arguments["Tags"] = resource.TagsWithoutMark.AsList();
        var answer = await CallAsync(resource, "CreateReplicationGroup", arguments);
        var primary = answer.Descendants("PrimaryEndpoint").FirstOrDefault();

        return new Created(name)
            .With("PrimaryEndPoint.Address", primary?.Element("Address")?.Value ?? throw new SeedException($"{name} has no primary endpoint: {answer}"))
            .With("PrimaryEndPoint.Port", primary.Element("Port")?.Value ?? "6379");
    }
}
