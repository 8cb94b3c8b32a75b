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
    private readonly Dictionary<ResourceDefinition, SubnetSet> _groups = new(ReferenceEqualityComparer.Instance);

    /// <summary>The VPCs, those last that are not among what was read.</summary>
    public IEnumerable<PictureDraft> Vpcs => _vpcs.Values.OrderBy(vpc => vpc.Own.Count == 0);

    /// <summary>The subnets.</summary>
    public IEnumerable<PictureDraft> Subnets => _subnets.Values;

    public void Read(PictureScope scope)
    {
        var definitions = scope.Definitions.Concat(scope.Shared).ToList();
        foreach (var definition in definitions.Where(definition => definition.Type == Vpc.Type))
        {
            var resource = index.Graph.Look(definition);
            var draft = new PictureDraft(PictureKind.Vpc, PictureNames.Of(resource, null)) { Detail = PictureNames.Detail(resource, PictureKind.Vpc), Condition = definition.Condition?.ToString(), Region = definition.Origin.Region };
            draft.Own.Add(definition);
            Share(draft, definition, scope);
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
            Share(draft, definition, scope);
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

    /// <summary>The subnets that some properties list, as far as they are known.</summary>
    public void Read(SubnetSet into, ResourceDefinition definition, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var value in index.ValuesAt(definition, path))
            {
                // What a template refers to without a condition is there, else it could not be deployed.
                var isKnown = false;
                foreach (var target in value.References.Select(reference => reference.Target))
                {
                    if (_subnets.TryGetValue(target, out var subnet))
                    {
                        into.Add(subnet, value.IsCertain);
                        isKnown = true;
                    }
                    else if (IsGroupFor(definition, target))
                    {
                        into.Add(GroupOf(target), value.IsCertain);
                        isKnown = true;
                    }
                }

                if (!isKnown)
                {
                    into.AddUnknown(NodeText.Describe(value.Node));
                }
            }
        }
    }

    /// <summary>The VPC that a property names; one that was not read, or is one of several, is told by the text alone.</summary>
    public PictureDraft VpcOf(Property vpcId) =>
        index.Of(vpcId).Select(reference => _vpcs.GetValueOrDefault(reference.Target)).OfType<PictureDraft>().Distinct().ToList() is [var only]
            ? only
            : Elsewhere(NodeText.Symbol(vpcId.Node));

    /// <summary>The VPC in which something stands of which nothing else is known.</summary>
    public PictureDraft Elsewhere(string name)
    {
        if (!_vpcs.TryGetValue(name, out var draft))
        {
            _vpcs.Add(name, draft = new(PictureKind.Vpc, name.Length == 0 ? "A network that is not known" : PictureNames.Short(name)) { Detail = "not told by what was read" });
        }

        return draft;
    }

    // What belongs to another picture says whose it is.
    private static void Share(PictureDraft draft, ResourceDefinition definition, PictureScope scope)
    {
        if (scope.IsShared(definition))
        {
            var origin = definition.Origin;
            var owner = origin.Environment ?? origin.Stack ?? Path.GetFileName(origin.Template) ?? "no environment";
            draft.Detail = $"{(draft.Detail is null ? "" : $"{draft.Detail}, ")}shared, of {PictureNames.Short(owner)}";
        }
    }

    // A subnet group, of databases or caches, lists subnets in its turn: it is read once, however many are in it.
    private SubnetSet GroupOf(ResourceDefinition group)
    {
        if (!_groups.TryGetValue(group, out var subnets))
        {
            _groups.Add(group, subnets = new());
            Read(subnets, group, ["SubnetIds"]);
        }

        return subnets;
    }

    // Groups of databases and of caches may have one name. Those of databases serve several services.
    private static bool IsGroupFor(ResourceDefinition definition, ResourceDefinition group) =>
        PictureScopes.IsSubnetGroup(group) && (group.Type.EndsWith("::DBSubnetGroup", StringComparison.Ordinal) ? DrawnTypes.Find(definition.Type)?.Kind is PictureKind.Database : ServiceOf(group) == ServiceOf(definition));

    private static string ServiceOf(ResourceDefinition definition) => definition.Type.Split("::") is [_, var service, ..] ? service : definition.Type;

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
