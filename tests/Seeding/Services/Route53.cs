using System.Text.Json.Nodes;
using System.Xml.Linq;
using Seeding.Templates;

namespace Seeding.Services;

/// <summary>Hosted zones and their records.</summary>
internal static class Route53
{
    private const string Api = "/2013-04-01";

    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::Route53::HostedZone"] = ZoneAsync,
        ["AWS::Route53::RecordSet"] = RecordAsync,
    };

    private static async Task<Created> ZoneAsync(Creation resource)
    {
        var networks = resource.Property("VPCs")?.AsArray().Select(network => Members("VPC", network!, ("VPCRegion", "VPCRegion"), ("VPCId", "VPCId"))).ToList() ?? [];
        var answer = await resource.Calls.RestAsync(HttpMethod.Post, "route53", $"{Api}/hostedzone", new XElement(
            "CreateHostedZoneRequest",
            new XElement("Name", resource.Required("Name")),
            networks.FirstOrDefault(),
            new XElement("CallerReference", resource.GeneratedName()),
            new XElement("HostedZoneConfig", new XElement("Comment", (string?)resource.Property("HostedZoneConfig")?["Comment"] ?? ""), new XElement("PrivateZone", networks.Count > 0))));
        var id = answer.Descendants("Id").First().Value.Split('/')[^1];
        foreach (var network in networks.Skip(1))
        {
            await resource.Calls.RestAsync(HttpMethod.Post, "route53", $"{Api}/hostedzone/{id}/associatevpc", new XElement("AssociateVPCWithHostedZoneRequest", network));
        }

        if (resource.Property("QueryLoggingConfig")?["CloudWatchLogsLogGroupArn"] is { } group)
        {
            await resource.Calls.RestAsync(HttpMethod.Post, "route53", $"{Api}/queryloggingconfig", new XElement(
                "CreateQueryLoggingConfigRequest",
                new XElement("HostedZoneId", id),
                // moto knows log groups by this form of their ARN only.
                new XElement("CloudWatchLogsLogGroupArn", $"{group.AsText()}:*")));
        }

        var tags = resource.TagsWithoutMark.Select(tag => new XElement("Tag", new XElement("Key", tag.Key), new XElement("Value", tag.Value)));
        await resource.Calls.RestAsync(HttpMethod.Post, "route53", $"{Api}/tags/hostedzone/{id}", new XElement("ChangeTagsForResourceRequest", new XElement("AddTags", tags)));

        return new Created(id).With("Id", id);
    }

    private static async Task<Created> RecordAsync(Creation resource)
    {
        var name = resource.Required("Name");
        var alias = resource.Property("AliasTarget");
        var values = resource.Property("ResourceRecords")?.AsArray().Select(value => new XElement("ResourceRecord", new XElement("Value", (string)value!)));
        var record = Members("ResourceRecordSet", resource.Only("Name", "Type", "SetIdentifier", "Weight", "TTL"), ("Name", "Name"), ("Type", "Type"), ("SetIdentifier", "SetIdentifier"), ("Weight", "Weight"), ("TTL", "TTL"));
        record.Add(
            values is null ? null : new XElement("ResourceRecords", values),
            alias is null ? null : new XElement(
                "AliasTarget",
                new XElement("HostedZoneId", (string)alias["HostedZoneId"]!),
                new XElement("DNSName", (string)alias["DNSName"]!),
                new XElement("EvaluateTargetHealth", alias["EvaluateTargetHealth"]?.AsText() ?? "false")));
        await resource.Calls.RestAsync(HttpMethod.Post, "route53", $"{Api}/hostedzone/{resource.Required("HostedZoneId")}/rrset/", new XElement(
            "ChangeResourceRecordSetsRequest",
            new XElement("ChangeBatch", new XElement("Changes", new XElement("Change", new XElement("Action", "CREATE"), record)))));

        return new Created(name.TrimEnd('.'));
    }

    private static XElement Members(string name, JsonNode value, params (string Property, string Element)[] members) =>
        new(name, from member in members
                  where value[member.Property] is not null
                  select new XElement(member.Element, value[member.Property]!.AsText()));
}
