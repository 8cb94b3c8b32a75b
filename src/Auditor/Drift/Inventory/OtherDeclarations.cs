using System.Collections.Frozen;
using System.Collections.Immutable;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Drift.Inventory;

/// <summary>What stacks declare under another type than that by which it is read: as part of another resource, or under a name that AWS has for it too.</summary>
internal sealed class OtherDeclarations
{
    // One API lists them all.
    private static readonly FrozenDictionary<string, ImmutableArray<string>> OtherTypes = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["AWS::KMS::Key"] = ["AWS::KMS::ReplicaKey"],
        ["AWS::RDS::DBSubnetGroup"] = ["AWS::DocDB::DBSubnetGroup", "AWS::Neptune::DBSubnetGroup"],
        ["AWS::RDS::DBParameterGroup"] = ["AWS::Neptune::DBParameterGroup"],
        ["AWS::RDS::DBClusterParameterGroup"] = ["AWS::DocDB::DBClusterParameterGroup", "AWS::Neptune::DBClusterParameterGroup"],
        ["AWS::EC2::TransitGatewayAttachment"] = ["AWS::EC2::TransitGatewayVpcAttachment"],
        ["AWS::DynamoDB::GlobalTable"] = ["AWS::DynamoDB::Table"],
        ["AWS::DynamoDB::Table"] = ["AWS::DynamoDB::GlobalTable"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string Records = "AWS::Route53::RecordSet";
    private const string Subscriptions = "AWS::SNS::Subscription";

    private readonly ReadTable _table;
    private readonly FrozenSet<(string Type, string? Region, string Id)> _members;
    private readonly FrozenSet<string> _records;
    private readonly FrozenSet<(string Topic, string Protocol, string Endpoint)> _subscriptions;

    /// <summary>Looks through the stacks of an account.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="table">What tells resources apart.</param>
    public OtherDeclarations(AccountReading reading, ReadTable table)
    {
        _table = table;
        var others = OtherTypes.Values.SelectMany(types => types).ToHashSet(StringComparer.Ordinal);
        _members = reading.Stacks.SelectMany(stack => stack.Members).Where(member => others.Contains(member.Type)).Select(member => (member.Type, member.Origin.Region, member.PhysicalId)).ToFrozenSet();
        var expected = reading.Expected?.Resources ?? [];
        _records = expected.Where(resource => resource.Type == "AWS::Route53::RecordSetGroup").SelectMany(group => RecordKeys(group, reading)).ToFrozenSet(StringComparer.Ordinal);
        var topics = reading.Stacks.SelectMany(stack => stack.Members).Where(member => member.Type == "AWS::SNS::Topic").ToLookup(member => (member.Origin.Stack, member.Origin.Region, member.LogicalId), member => member.PhysicalId);
        _subscriptions = expected.Where(resource => resource.Type == "AWS::SNS::Topic")
            .SelectMany(topic => topics[(topic.Origin.Stack, topic.Origin.Region, topic.LogicalId)].SelectMany(arn => Items(topic, "Subscription").Select(one => (arn, Text(one, "Protocol") ?? "", Text(one, "Endpoint") ?? ""))))
            .ToFrozenSet();
    }

    /// <summary>Where a stack declares a live resource; null where none does.</summary>
    public string? Find(ResourceDefinition resource)
    {
        if (OtherTypes.TryGetValue(resource.Type, out var types) && types.FirstOrDefault(type => _members.Contains((type, resource.Origin.Region, resource.PhysicalId ?? ""))) is { } other)
        {
            return $"a stack declares it as {other}";
        }

        var properties = resource.Properties as MapNode;
        return resource.Type switch
        {
            Records when _records.Count > 0 && Keys(properties).Any(_records.Contains) => "a record set group of a stack declares it",
            Subscriptions when properties is not null && _subscriptions.Contains((Text(properties, "TopicArn") ?? "", Text(properties, "Protocol") ?? "", Text(properties, "Endpoint") ?? "")) => "the topic of a stack declares it",
            _ => null,
        };
    }

    // A group names its zone by id, or by a domain, of which there may be several zones.
    private IEnumerable<string> RecordKeys(ResourceDefinition group, AccountReading reading)
    {
        var properties = (MapNode)group.Properties;
        foreach (var record in Items(group, "RecordSets"))
        {
            var named = (Text(record, "HostedZoneName") ?? Text(properties, "HostedZoneName"))?.TrimEnd('.');
            IEnumerable<string?> zones = (Text(record, "HostedZoneId") ?? Text(properties, "HostedZoneId")) is { } id ? [id]
                : reading.Resources.Where(zone => zone.Type == "AWS::Route53::HostedZone" && named is not null && string.Equals(Text((MapNode)zone.Properties, "Name")?.TrimEnd('.'), named, StringComparison.OrdinalIgnoreCase)).Select(zone => zone.PhysicalId);
            foreach (var key in zones.OfType<string>().SelectMany(zone => Keys(new(record.Entries.RemoveAll(entry => entry.Key is "HostedZoneId").Add(new("HostedZoneId", default, new ScalarNode(zone, ScalarKind.Text, default))), record.Position))))
            {
                yield return key;
            }
        }
    }

    private IEnumerable<string> Keys(MapNode? properties) => StackKeys.Of(_table.Find(Records)!.Identity.Key, properties);

    private static IEnumerable<MapNode> Items(ResourceDefinition resource, string list) => ((resource.Properties as MapNode)?[list] as ListNode)?.Items.OfType<MapNode>() ?? [];

    private static string? Text(MapNode properties, string name) => (properties[name] as ScalarNode)?.Text;
}
