using System.Text.Json.Nodes;
using System.Xml.Linq;
using Seeding.Templates;

namespace Seeding.Services;

/// <summary>Security groups and their rules.</summary>
internal static class SecurityGroups
{
    public static async Task<Created> GroupAsync(Creation resource)
    {
        var group = await Ec2.CreateAsync(
            resource,
            "CreateSecurityGroup",
            new JsonObject { ["GroupName"] = resource.Name("GroupName", 255), ["GroupDescription"] = resource.Required("GroupDescription"), ["VpcId"] = resource.Copy("VpcId") },
            "security-group",
            "groupId");
        var egress = resource.Property("SecurityGroupEgress")?.AsArray() ?? [];
        if (egress.Count > 0)
        {
            await RevokeEverythingOutwardAsync(resource, group);
            resource.Stack.Stripped.Add(group);
        }

        foreach (var rule in egress)
        {
            await AuthorizeAsync(resource, group, rule!.AsObject(), egress: true);
        }

        foreach (var rule in resource.Property("SecurityGroupIngress")?.AsArray() ?? [])
        {
            await AuthorizeAsync(resource, group, rule!.AsObject(), egress: false);
        }

        return new Created(group).With("GroupId", group).With("Id", group).With("VpcId", resource.Text("VpcId") ?? "");
    }

    public static async Task<Created> RuleAsync(Creation resource, bool egress)
    {
        // CloudFormation strips the default rule outward when another one is added (aws-cdk pull request 998).
        if (egress && resource.Stack.Stripped.Add(resource.Required("GroupId")))
        {
            await RevokeEverythingOutwardAsync(resource, resource.Required("GroupId"));
        }

        return new(await AuthorizeAsync(resource, resource.Required("GroupId"), resource.All, egress));
    }

    /// <summary>What the CDK's custom resource does: the default group of a network loses its rules.</summary>
    public static async Task<Created> RestrictDefaultAsync(Creation resource)
    {
        // moto gives the group no rule for what comes in, unlike AWS.
        await RevokeEverythingOutwardAsync(resource, resource.Required("DefaultSecurityGroupId"));
        return new Created("RestrictDefaultSecurityGroup");
    }

    private static Task<XElement> RevokeEverythingOutwardAsync(Creation resource, string group) =>
        Ec2.CallAsync(resource, "RevokeSecurityGroupEgress", new JsonObject
        {
            ["GroupId"] = group,
            ["IpPermissions"] = new JsonArray(new JsonObject { ["IpProtocol"] = "-1", ["IpRanges"] = new JsonArray(new JsonObject { ["CidrIp"] = "0.0.0.0/0" }) }),
        });

    private static async Task<string> AuthorizeAsync(Creation resource, string group, JsonObject rule, bool egress)
    {
        var permission = new JsonObject
        {
            ["IpProtocol"] = rule["IpProtocol"]?.DeepClone(),
            ["FromPort"] = rule["FromPort"]?.DeepClone(),
            ["ToPort"] = rule["ToPort"]?.DeepClone(),
            ["IpRanges"] = Peer(rule, "CidrIp", "CidrIp"),
            ["Ipv6Ranges"] = Peer(rule, "CidrIpv6", "CidrIpv6"),
            ["PrefixListIds"] = Peer(rule, egress ? "DestinationPrefixListId" : "SourcePrefixListId", "PrefixListId"),
            ["Groups"] = Peer(rule, egress ? "DestinationSecurityGroupId" : "SourceSecurityGroupId", "GroupId"),
        };
        var answer = await Ec2.CallAsync(
            resource,
            egress ? "AuthorizeSecurityGroupEgress" : "AuthorizeSecurityGroupIngress",
            new JsonObject { ["GroupId"] = group, ["IpPermissions"] = new JsonArray(permission) });

        return Ec2.Id(answer, "securityGroupRuleId");
    }

    private static JsonArray? Peer(JsonObject rule, string property, string argument) =>
        rule[property] is { } peer ? [new JsonObject { [argument] = peer.DeepClone(), ["Description"] = rule["Description"]?.DeepClone() }] : null;
}
