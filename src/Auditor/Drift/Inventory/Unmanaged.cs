using System.Collections.Immutable;
using Auditor.Accounts.Reading;
using Policies.Model;

namespace Auditor.Drift.Inventory;

/// <summary>Tells the live resources that no stack manages.</summary>
internal static class Unmanaged
{
    /// <summary>The row of what AWS or another resource made, so that nobody declares it.</summary>
    public const string MadeByOthers = "made-by-others";

    private const string Stack = "AWS::CloudFormation::Stack";
    private const string OfAccounts = "Account::";

    // What a part names its whole by, which no more is declared than that.
    private static readonly ImmutableArray<(string Property, string Type)> Wholes =
    [
        ("VpcId", "AWS::EC2::VPC"),
        ("RouteTableId", "AWS::EC2::RouteTable"),
        ("NetworkAclId", "AWS::EC2::NetworkAcl"),
        ("SubnetId", "AWS::EC2::Subnet"),
    ];

    /// <summary>The resources of an account that no stack manages, but for those that AWS or another resource made.</summary>
    public static StackComparison Of(AccountReading reading)
    {
        var (differences, tally) = (ImmutableArray.CreateBuilder<FoundDifference>(), new DriftTally());
        var listed = reading.Listed.Select(place => place.Region).ToHashSet(StringComparer.Ordinal);
        var zones = reading.Resources.Where(resource => resource.Type == "AWS::Route53::HostedZone").ToLookup(zone => zone.PhysicalId, zone => Text(zone, "Name")?.TrimEnd('.'), StringComparer.Ordinal);
        foreach (var resource in reading.Resources.Where(resource => resource is { Origin.Stack: null, IsProvided: false } && resource.Type != Stack && !resource.Type.StartsWith(OfAccounts, StringComparison.Ordinal)))
        {
            if (Maker(resource, reading, zones))
            {
                tally.EquivalentWhole(resource.Type, MadeByOthers);
            }
            else if (resource.Origin.Region is { } region ? listed.Contains(region) : listed.Count > 0)
            {
                differences.Add(new(DifferenceKind.Unmanaged, resource, null, null, null));
            }
            else
            {
                tally.NotComparedWhole(resource.Type, "whether a stack manages it is not known, because stacks could not be listed");
            }
        }

        return new(differences.DrainToImmutable(), tally, 0);
    }

    private static bool Maker(ResourceDefinition resource, AccountReading reading, ILookup<string?, string?> zones) =>
        reading.MadeByOthers.ContainsKey(LiveKey.Of(resource))
        || (resource.Arn?.Split(':') is [_, _, _, _, { Length: > 0 } owner, ..] && resource.Origin.Account is { } account && owner != account)
        || Wholes.Any(whole => whole.Type != resource.Type && Text(resource, whole.Property) is { } id && reading.MadeByOthers.ContainsKey(new(whole.Type, resource.Origin.Region, id)))
        || (resource.Type == "AWS::Route53::RecordSet" && Text(resource, "Type") == "NS" && zones[Text(resource, "HostedZoneId")].Contains(Text(resource, "Name")?.TrimEnd('.'), StringComparer.OrdinalIgnoreCase));

    private static string? Text(ResourceDefinition resource, string property) => ((resource.Properties as MapNode)?[property] as ScalarNode)?.Text;
}
