using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>ElastiCache's lists that moto answers with 500, from the seeded properties.</summary>
internal sealed class ElastiCacheAnswers(SeededStacks stacks) : IAnswer
{
    public static readonly XNamespace Ns = "http://elasticache.amazonaws.com/doc/2015-02-02/";

    private static readonly string[] DefaultFamilies = ["redis7", "valkey8"];

    public ValueTask<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(request.Service == "elasticache" ? Answer(request) : null);

    private AwsResponse? Answer(AwsRequest request) => request.Operation switch
    {
        "DescribeCacheParameterGroups" => AwsResponse.Query(request, Ns, new XElement(Ns + "CacheParameterGroups", ParameterGroups(request))),
        "DescribeCacheParameters" => AwsResponse.Query(request, Ns, new XElement(Ns + "Parameters", Parameters(request))),
        "DescribeUserGroups" => AwsResponse.Query(request, Ns, new XElement(Ns + "UserGroups", stacks.Resources(request, "AWS::ElastiCache::UserGroup").Select(group => UserGroup(request, group)))),
        "DescribeServerlessCaches" => AwsResponse.Query(request, Ns, new XElement(Ns + "ServerlessCaches", stacks.Resources(request, "AWS::ElastiCache::ServerlessCache").Select(cache => ServerlessCache(request, cache)))),
        "DescribeGlobalReplicationGroups" => AwsResponse.Query(request, Ns, new XElement(Ns + "GlobalReplicationGroups")),
        "ListTagsForResource" when Tagged(request) is { } resource => AwsResponse.Query(request, Ns, new XElement(Ns + "TagList", resource.Properties.Items("Tags").Select(tag => new XElement(
            Ns + "Tag",
            new XElement(Ns + "Key", tag.Text("Key")),
            new XElement(Ns + "Value", tag.Text("Value")))))),
        _ => null,
    };

    private SeededResource? Tagged(AwsRequest request)
    {
        if (request.Parameter("ResourceName")?.Split(':') is not [_, _, "elasticache", _, _, var kind, var id])
        {
            return null;
        }

        var type = kind switch { "usergroup" => "UserGroup", "parametergroup" => "ParameterGroup", "serverlesscache" => "ServerlessCache", _ => null };
        return stacks.Resources(request, $"AWS::ElastiCache::{type}").FirstOrDefault(resource => resource.PhysicalId == id);
    }

    private IEnumerable<XElement> ParameterGroups(AwsRequest request)
    {
        var seeded = stacks.Resources(request, "AWS::ElastiCache::ParameterGroup")
            .Select(group => (Name: group.PhysicalId, Family: group.Properties.Text("CacheParameterGroupFamily"), Description: group.Properties.Text("Description")));
        return DefaultFamilies.Select(family => (Name: $"default.{family}", Family: (string?)family, Description: (string?)$"Default parameter group for {family}"))
            .Concat(seeded)
            .Select(group => new XElement(
                Ns + "CacheParameterGroup",
                new XElement(Ns + "CacheParameterGroupName", group.Name),
                new XElement(Ns + "CacheParameterGroupFamily", group.Family),
                new XElement(Ns + "Description", group.Description),
                new XElement(Ns + "IsGlobal", "false"),
                new XElement(Ns + "ARN", $"arn:aws:elasticache:{request.Region}:{request.Account}:parametergroup:{group.Name}")));
    }

    private IEnumerable<XElement> Parameters(AwsRequest request)
    {
        var group = stacks.Resources(request, "AWS::ElastiCache::ParameterGroup").FirstOrDefault(group => group.PhysicalId == request.Parameter("CacheParameterGroupName"));
        return (group?.Properties["Properties"] as JsonObject ?? []).Select(parameter => new XElement(
            Ns + "Parameter",
            new XElement(Ns + "ParameterName", parameter.Key),
            new XElement(Ns + "ParameterValue", parameter.Value.Text()),
            new XElement(Ns + "Source", "user"),
            new XElement(Ns + "IsModifiable", "true")));
    }

    private XElement UserGroup(AwsRequest request, SeededResource group) => new(
        Ns + "member",
        new XElement(Ns + "UserGroupId", group.PhysicalId),
        new XElement(Ns + "Status", "active"),
        new XElement(Ns + "Engine", group.Properties.Text("Engine")),
        new XElement(Ns + "UserIds", group.Properties.Items("UserIds").Select(id => new XElement(Ns + "member", id.Text()))),
        new XElement(Ns + "MinimumEngineVersion", "6.0"),
        new XElement(Ns + "ReplicationGroups", stacks.Resources(request, "AWS::ElastiCache::ReplicationGroup")
            .Where(cache => cache.Properties.Items("UserGroupIds").Any(id => id.Text() == group.PhysicalId))
            .Select(cache => new XElement(Ns + "member", cache.PhysicalId))),
        new XElement(Ns + "ServerlessCaches"),
        new XElement(Ns + "ARN", $"arn:aws:elasticache:{request.Region}:{request.Account}:usergroup:{group.PhysicalId}"));

    private static XElement ServerlessCache(AwsRequest request, SeededResource cache) => new(
        Ns + "member",
        new XElement(Ns + "ServerlessCacheName", cache.PhysicalId),
        new XElement(Ns + "Description", cache.Properties.Text("Description")),
        new XElement(Ns + "Status", "available"),
        new XElement(Ns + "Engine", cache.Properties.Text("Engine")),
        new XElement(Ns + "MajorEngineVersion", cache.Properties.Text("MajorEngineVersion")),
        cache.Properties.Text("KmsKeyId") is { } key ? new XElement(Ns + "KmsKeyId", key) : null,
        new XElement(Ns + "SecurityGroupIds", cache.Properties.Items("SecurityGroupIds").Select(id => new XElement(Ns + "SecurityGroupId", id.Text()))),
        new XElement(Ns + "SubnetIds", cache.Properties.Items("SubnetIds").Select(id => new XElement(Ns + "SubnetId", id.Text()))),
        cache.Properties.Text("SnapshotRetentionLimit") is { } limit ? new XElement(Ns + "SnapshotRetentionLimit", limit) : null,
        cache.Properties.Text("UserGroupId") is { } group ? new XElement(Ns + "UserGroupId", group) : null,
        new XElement(Ns + "ARN", $"arn:aws:elasticache:{request.Region}:{request.Account}:serverlesscache:{cache.PhysicalId}"));
}
