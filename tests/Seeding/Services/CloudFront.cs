using System.Text.Json.Nodes;
using System.Xml.Linq;
using Seeding.Templates;

namespace Seeding.Services;

/// <summary>Distributions and how they reach their origins.</summary>
internal static class CloudFront
{
    private const string Api = "/2020-05-31";

    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::CloudFront::OriginAccessControl"] = AccessControlAsync,
        ["AWS::CloudFront::Distribution"] = DistributionAsync,
    };

    /// <summary>Lists, which the API counts, and the names of their elements.</summary>
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["Aliases"] = "CNAME",
        ["Origins"] = "Origin",
        ["CacheBehaviors"] = "CacheBehavior",
        ["CustomErrorResponses"] = "CustomErrorResponse",
        ["AllowedMethods"] = "Method",
        ["CachedMethods"] = "Method",
        ["OriginCustomHeaders"] = "OriginCustomHeader",
        ["OriginSSLProtocols"] = "SslProtocol",
        ["FunctionAssociations"] = "FunctionAssociation",
        ["LambdaFunctionAssociations"] = "LambdaFunctionAssociation",
        ["TrustedKeyGroups"] = "KeyGroup",
        ["OriginGroups"] = "OriginGroup",
        ["Members"] = "OriginGroupMember",
        ["StatusCodes"] = "StatusCode",
    };

    /// <summary>Names that CloudFormation spells otherwise.</summary>
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["IPV6Enabled"] = "IsIPV6Enabled",
        ["AcmCertificateArn"] = "ACMCertificateArn",
        ["IamCertificateId"] = "IAMCertificateId",
        ["SslSupportMethod"] = "SSLSupportMethod",
        ["OriginSSLProtocols"] = "OriginSslProtocols",
        ["OriginCustomHeaders"] = "CustomHeaders",
    };

    private static async Task<Created> AccessControlAsync(Creation resource)
    {
        var answer = await resource.Calls.RestAsync(HttpMethod.Post, "cloudfront", $"{Api}/origin-access-control", Element("OriginAccessControlConfig", resource.Copy("OriginAccessControlConfig")!));
        var id = answer.Descendants("Id").First().Value;

        return new Created(id).With("Id", id);
    }

    private static async Task<Created> DistributionAsync(Creation resource)
    {
        var configuration = Element("DistributionConfig", Filled(resource.Copy("DistributionConfig")!.AsObject()));
        configuration.AddFirst(new XElement("CallerReference", PhysicalName.Id(resource.Stack.Definition, resource.LogicalId)));
        var tags = resource.TagsWithoutMark.Select(tag => new XElement("Tag", new XElement("Key", tag.Key), new XElement("Value", tag.Value)));
        var answer = await resource.Calls.RestAsync(HttpMethod.Post, "cloudfront", $"{Api}/distribution?WithTags", new XElement(
            "DistributionConfigWithTags",
            configuration,
            new XElement("Tags", new XElement("Items", tags))));
        var id = answer.Element("Id")!.Value;

        return new Created(id).With("Id", id).With("DomainName", answer.Element("DomainName")!.Value);
    }

    /// <summary>What the API requires and CloudFormation fills in; and what moto requires.</summary>
    private static JsonObject Filled(JsonObject configuration)
    {
        configuration["Comment"] ??= "";
        foreach (var origin in configuration["Origins"]!.AsArray().Select(origin => origin!["CustomOriginConfig"]).OfType<JsonObject>())
        {
            origin["HTTPPort"] ??= 80;
            origin["HTTPSPort"] ??= 443;
        }

        if (configuration["ViewerCertificate"] is JsonObject certificate)
        {
            certificate["CloudFrontDefaultCertificate"] ??= false;
        }

        // moto knows origins as targets, but no groups of them.
        var names = configuration["Origins"]!.AsArray().Select(origin => (string)origin!["Id"]!).ToList();
        if (!names.Contains((string)configuration["DefaultCacheBehavior"]!["TargetOriginId"]!, StringComparer.Ordinal))
        {
            configuration["DefaultCacheBehavior"]!["TargetOriginId"] = names[0];
        }

        return configuration;
    }

    private static XElement Element(string name, JsonNode value) => value switch
    {
        JsonObject counted when Lists.TryGetValue(name, out var item) && counted["Items"] is JsonArray items => List(name, items, item),
        JsonArray items when Lists.TryGetValue(name, out var item) => List(name, items, item),
        JsonArray => throw new SeedException($"A distribution's list {name} has no known element"),
        JsonObject map => new XElement(Spelt(name), map.Select(member => Element(member.Key, member.Value!))),
        _ => new XElement(Spelt(name), value.AsText()),
    };

    private static XElement List(string name, JsonArray items, string item) =>
        new(Spelt(name), new XElement("Quantity", items.Count), new XElement("Items", items.Select(value => Element(item, value!))));

    private static string Spelt(string name) => Spellings.GetValueOrDefault(name, name);
}
