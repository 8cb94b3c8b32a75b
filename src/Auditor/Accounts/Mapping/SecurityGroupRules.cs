using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>
/// Expands the permissions of a security group, each of which EC2 answers with all its ranges, lists and groups, into CloudFormation's rules, one for each.
/// </summary>
internal static class SecurityGroupRules
{
    private static readonly string[] Ports = ["IpProtocol", "FromPort", "ToPort"];

    public static JsonArray Of(JsonNode permissions, bool isIngress)
    {
        var side = isIngress ? "Source" : "Destination";
        var rules = new JsonArray();
        foreach (var permission in (permissions as JsonArray ?? []).OfType<JsonObject>())
        {
            // Older items of AWS Config have the ranges as texts under a name of their own.
            Add(rules, permission, "Ipv4Ranges", "CidrIp", "CidrIp");
            if (Document.Member(permission, "Ipv4Ranges") is null)
            {
                Add(rules, permission, "IpRanges", "CidrIp", "CidrIp");
            }

            Add(rules, permission, "Ipv6Ranges", "CidrIpv6", "CidrIpv6");
            Add(rules, permission, "PrefixListIds", "PrefixListId", $"{side}PrefixListId");
            Add(rules, permission, "UserIdGroupPairs", "GroupId", $"{side}SecurityGroupId", owner: isIngress ? "SourceSecurityGroupOwnerId" : null);
        }

        return rules;
    }

    private static void Add(JsonArray rules, JsonObject permission, string list, string member, string property, string? owner = null)
    {
        foreach (var peer in Document.Member(permission, list) as JsonArray ?? [])
        {
            var row = peer as JsonObject;
            if ((row is null ? peer : Document.Member(row, member)) is not { } value)
            {
                continue;
            }

            var rule = new JsonObject();
            foreach (var port in Ports)
            {
                Set(rule, port, Document.Member(permission, port));
            }

            rule[property] = value.DeepClone();
            if (row is not null)
            {
                Set(rule, "Description", Document.Member(row, "Description"));
                if (owner is not null)
                {
                    Set(rule, owner, Document.Member(row, "UserId"));
                }
            }

            rules.Add(rule);
        }
    }

    private static void Set(JsonObject rule, string property, JsonNode? value)
    {
        if (value is not null)
        {
            rule[property] = value.DeepClone();
        }
    }
}
