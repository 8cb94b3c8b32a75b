using System.Collections.Frozen;
using System.Collections.Immutable;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Drift.Inventory;

/// <summary>
/// Says who made a live resource that no stack declares under its own name: what AWS or another account made, as the table of reads tells it, and what came
/// with a resource that is there. Whatever is not certain is said of none.
/// </summary>
internal sealed class Makers
{
    // What is listed in every region of its replicas, or on both sides, and is declared in one.
    private static readonly FrozenSet<string> OfSeveralRegions = new[] { "AWS::DynamoDB::GlobalTable", "AWS::EC2::VPCPeeringConnection", "AWS::SecretsManager::Secret" }.ToFrozenSet(StringComparer.Ordinal);

    // Zones are of no region, and copies of file systems are in another one.
    private static readonly FrozenSet<string> OfNoRegion = new[] { "AWS::EFS::FileSystem", "AWS::Route53::HostedZone" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly AccountReading _reading;
    private readonly ReadTable _table;
    private readonly ImmutableArray<(string Type, Func<ResourceDefinition, bool> Holds, string Reason)> _rows;
    private readonly OtherDeclarations _declared;
    private readonly FrozenSet<(string Type, string Id)> _elsewhere;
    private readonly FrozenSet<(string Type, string? Region, string Id)> _there;

    /// <summary>Looks through what was read of an account.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="table">What tells resources apart.</param>
    public Makers(AccountReading reading, ReadTable table)
    {
        (_reading, _table) = (reading, table);
        _declared = new(reading, table);
        _elsewhere = reading.Resources.Where(resource => resource.Origin.Stack is not null && OfSeveralRegions.Contains(resource.Type)).Select(resource => (resource.Type, Name(resource))).ToFrozenSet();
        var logs = new LogGroupOwners(reading.Resources);
        var functions = Ids("AWS::Lambda::Function", resource => resource.Origin.Stack is null ? [] : [resource.Arn]);
        var gateways = Ids("AWS::EC2::VPCEndpoint", resource => Text(resource, "VpcEndpointType") is "Gateway" ? [resource.PhysicalId] : []);
        var awsKeys = Ids("AWS::KMS::Alias", alias => reading.MadeByOthers.ContainsKey(LiveKey.Of(alias, table)) ? [Text(alias, "TargetKeyId")] : []);
        var copies = Ids("AWS::EFS::FileSystem", system => system.Origin.Stack is null ? [] : Copies(system));
        var zones = Ids("AWS::Route53::HostedZone", zone => [$"{zone.PhysicalId} {Domain(zone)}"]);
        _there = [.. functions, .. gateways, .. awsKeys, .. copies, .. zones];
        _rows =
        [
            ("AWS::Logs::LogGroup", resource => logs.Has(resource), "the resource that logs to it made it"),
            ("AWS::Lambda::Version", resource => Is(resource, "AWS::Lambda::Function", resource.Arn?[..Math.Max(0, resource.Arn.LastIndexOf(':'))]), "it is a copy of a function that a stack manages"),
            ("AWS::EC2::Route", resource => Text(resource, "DestinationPrefixListId") is not null && Is(resource, "AWS::EC2::VPCEndpoint", Text(resource, "VpcEndpointId")), "the endpoint that it leads to made it"),
            ("AWS::KMS::Key", resource => Is(resource, "AWS::KMS::Alias", resource.PhysicalId), "it is an AWS managed key"),
            ("AWS::EFS::FileSystem", resource => Is(resource, "AWS::EFS::FileSystem", resource.PhysicalId), "the replication of a file system that a stack manages made it"),
            ("AWS::Route53::RecordSet", resource => Text(resource, "Type") is "NS" && Is(resource, "AWS::Route53::HostedZone", $"{Text(resource, "HostedZoneId")} {Domain(resource)}"), "Route 53 makes it with the zone"),
            ("AWS::SNS::TopicPolicy", resource => DefaultTopicPolicy.Is(resource), "every topic has it from the start"),
        ];
    }

    /// <summary>Who made a resource that no stack declares under its own name; null where that is not certain.</summary>
    public string? Of(ResourceDefinition resource) =>
        _reading.MadeByOthers.TryGetValue(LiveKey.Of(resource, _table), out var maker) ? maker
        : IsOfAnotherAccount(resource) ? "another account made it"
        : _declared.Find(resource) is { } declaration ? declaration
        : OfSeveralRegions.Contains(resource.Type) && _elsewhere.Contains((resource.Type, Name(resource))) ? "a stack of another region manages it there"
        : _rows.FirstOrDefault(row => row.Type == resource.Type && row.Holds(resource)).Reason;

    // A subscription has the ARN of its topic, whoever subscribed.
    private static bool IsOfAnotherAccount(ResourceDefinition resource) =>
        resource.Type != "AWS::SNS::Subscription" && resource.Arn?.Split(':') is [_, _, _, _, { Length: > 0 } owner, ..] && resource.Origin.Account is { } account && owner != account;

    // Where one is in several regions, its ARN differs in the region alone.
    private static string Name(ResourceDefinition resource) =>
        resource.Type == "AWS::SecretsManager::Secret" && resource.Arn?.Split(':', 5) is [.., var name] ? name : resource.PhysicalId ?? "";

    private static IEnumerable<string?> Copies(ResourceDefinition system) =>
        ((((system.Properties as MapNode)?["ReplicationConfiguration"] as MapNode)?["ReplicationDestinations"] as ListNode)?.Items ?? []).OfType<MapNode>().Select(destination => (destination["FileSystemId"] as ScalarNode)?.Text);

    private static string? Domain(ResourceDefinition resource) => Text(resource, "Name")?.TrimEnd('.').ToLowerInvariant();

    private static string? Text(ResourceDefinition resource, string property) => ((resource.Properties as MapNode)?[property] as ScalarNode)?.Text;

    private IEnumerable<(string Type, string? Region, string Id)> Ids(string type, Func<ResourceDefinition, IEnumerable<string?>> ids) =>
        _reading.Resources.Where(resource => resource.Type == type)
            .SelectMany(resource => ids(resource).OfType<string>().Select(id => (type, OfNoRegion.Contains(type) ? null : resource.Origin.Region, id)));

    private bool Is(ResourceDefinition resource, string type, string? id) => id is not null && _there.Contains((type, OfNoRegion.Contains(type) ? null : resource.Origin.Region, id));
}
