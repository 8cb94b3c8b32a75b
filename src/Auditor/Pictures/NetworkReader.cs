using System.Globalization;
using Policies.Model;
using Policies.Resources;

namespace Auditor.Pictures;

/// <summary>Reads the VPCs of a picture with their zones and subnets.</summary>
internal sealed class NetworkReader(ReferenceIndex index)
{
    private const string ZonesUnknown = "zone not known";

    private readonly Dictionary<object, PictureDraft> _vpcs = [];
    private readonly Dictionary<ResourceDefinition, PictureDraft> _subnets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ResourceDefinition, PictureDraft> _groups = new(ReferenceEqualityComparer.Instance);

    /// <summary>The VPCs, those last that are not among what was read.</summary>
    public IEnumerable<PictureDraft> Vpcs => _vpcs.Values.OrderBy(vpc => vpc.Own.Count == 0);

    /// <summary>The subnets.</summary>
    public IEnumerable<PictureDraft> Subnets => _subnets.Values;

    public void Read(IReadOnlyList<ResourceDefinition> definitions)
    {
        foreach (var definition in definitions.Where(definition => definition.Type == Vpc.Type))
        {
            var resource = index.Graph.Look(definition);
            var draft = new PictureDraft(PictureKind.Vpc, PictureNames.Of(resource, null)) { Detail = PictureNames.Detail(resource, PictureKind.Vpc), Condition = definition.Condition?.ToString(), Region = definition.Origin.Region };
            draft.Own.Add(definition);
            _vpcs.Add(definition, draft);
        }

        var zones = new Dictionary<PictureDraft, List<(PictureDraft Subnet, string? Zone, bool IsNamed)>>();
        foreach (var definition in definitions.Where(definition => definition.Type == Subnet.Type))
        {
            var resource = index.Graph.Look(definition);
            var subnet = new Subnet(resource);
            var (tier, why) = SubnetTier.Of(subnet);
            var draft = new PictureDraft(PictureKind.Subnet, PictureNames.Of(resource, null))
            {
                Detail = PictureNames.Detail(resource, PictureKind.Subnet),
                Vpc = VpcOf(index.Graph.Look(definition)["VpcId"]),
                Tier = tier,
                Why = why,
                Condition = definition.Condition?.ToString(),
            };
            draft.Own.Add(definition);
            draft.Claimed.AddRange(subnet.RouteTables.Found.Select(table => table.Resource.Definition).Where(table => table.Origin == definition.Origin));
            _subnets.Add(definition, draft);
            if (!zones.TryGetValue(draft.Vpc, out var list))
            {
                zones.Add(draft.Vpc, list = []);
            }

            var zone = subnet.AvailabilityZone;
            list.Add((draft, zone.Symbol.KnownOr(null), zone.Node is ScalarNode));
        }

        foreach (var (vpc, subnets) in zones)
        {
            Name(vpc, subnets);
        }
    }

    /// <summary>Places a box in the VPC, tier and zones of the subnets that some properties list.</summary>
    public void Place(PictureDraft draft, ResourceDefinition definition, IEnumerable<string> paths)
    {
        foreach (var target in paths.SelectMany(path => index.At(definition, path)).Select(reference => reference.Target))
        {
            if (_subnets.TryGetValue(target, out var subnet))
            {
                Join(draft, subnet);
            }
            else if (target.Type.EndsWith("SubnetGroup", StringComparison.Ordinal))
            {
                Join(draft, GroupOf(target));
            }
        }
    }

    /// <summary>The VPC that a property names; one that was not read is told by the name alone.</summary>
    public PictureDraft VpcOf(Property vpcId)
    {
        foreach (var reference in index.Of(vpcId))
        {
            if (_vpcs.TryGetValue(reference.Target, out var known))
            {
                return known;
            }
        }

        return Elsewhere(vpcId.Node is ScalarNode { Text: { Length: > 0 } id } ? id : vpcId.IsAbsent ? "" : NodeText.Symbol(vpcId.Node));
    }

    /// <summary>The VPC in which something stands of which nothing else is known.</summary>
    public PictureDraft Elsewhere(string name)
    {
        if (!_vpcs.TryGetValue(name, out var draft))
        {
            _vpcs.Add(name, draft = new(PictureKind.Vpc, name.Length == 0 ? "A network that is not known" : PictureNames.Short(name)) { Detail = "not among what was read" });
        }

        return draft;
    }

    private static void Join(PictureDraft draft, PictureDraft place)
    {
        if (place.Vpc is not null && (draft.Vpc is null || draft.Vpc == place.Vpc))
        {
            draft.Vpc = place.Vpc;
            draft.Zones.UnionWith(place.Zones);

            // What stands in several tiers is shown in the one that is the most open.
            draft.Tier = draft.Tier is { } tier && tier < place.Tier ? tier : place.Tier;
        }
    }

    // A subnet group, of databases or caches, lists subnets in its turn: it is read once, however many are in it.
    private PictureDraft GroupOf(ResourceDefinition group)
    {
        if (!_groups.TryGetValue(group, out var place))
        {
            _groups.Add(group, place = new(PictureKind.Subnet, group.LogicalId));
            foreach (var subnet in index.At(group, "SubnetIds").Select(reference => _subnets.GetValueOrDefault(reference.Target)).OfType<PictureDraft>())
            {
                Join(place, subnet);
            }
        }

        return place;
    }

    // Items of Fn::GetAZs are different zones without names, which are numbered in the order of their indices.
    private static void Name(PictureDraft vpc, List<(PictureDraft Subnet, string? Zone, bool IsNamed)> subnets)
    {
        var keys = subnets.Where(one => one.Zone is not null).Select(one => (Zone: one.Zone!, one.IsNamed)).Distinct().OrderBy(one => !one.IsNamed).ThenBy(one => one.Zone, StringComparer.Ordinal).ToList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (zone, isNamed) in keys)
        {
            numbers[zone] = vpc.ZoneNames.Count;
            vpc.ZoneNames.Add(isNamed ? PictureNames.Short(zone) : string.Create(CultureInfo.InvariantCulture, $"zone {vpc.ZoneNames.Count + 1}"));
        }

        if (subnets.Exists(one => one.Zone is null))
        {
            vpc.ZoneNames.Add(ZonesUnknown);
        }

        foreach (var (subnet, zone, _) in subnets)
        {
            subnet.Zones.Add(zone is null ? vpc.ZoneNames.Count - 1 : numbers[zone]);
        }
    }
}
