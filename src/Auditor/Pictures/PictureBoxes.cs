using System.Globalization;
using Policies.Model;
using Policies.Resources;

namespace Auditor.Pictures;

/// <summary>The boxes of a picture, and which resources belong to which.</summary>
internal sealed class PictureBoxes
{
    private const int Deepest = 4;

    private readonly ReferenceIndex _index;
    private readonly IReadOnlyList<ResourceDefinition> _definitions;
    private readonly HashSet<ResourceDefinition> _inScope;
    private readonly Dictionary<ResourceDefinition, PictureDraft> _of = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ResourceDefinition, HashSet<PictureDraft>> _guarded = new(ReferenceEqualityComparer.Instance);
    private readonly List<PictureDraft> _drafts;

    public PictureBoxes(ReferenceIndex index, IReadOnlyList<ResourceDefinition> definitions, List<PictureDraft> drafts, IReadOnlyDictionary<PictureDraft, PictureDraft> standing)
    {
        (_index, _definitions, _drafts) = (index, definitions, drafts);
        _inScope = new(definitions, ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts)
        {
            draft.Own.ForEach(definition => _of[definition] = draft);
        }

        // What stands for others has taken over what belongs to them.
        foreach (var draft in drafts)
        {
            var claimed = draft.Claimed.ToList();
            draft.Claimed.Clear();
            claimed.ForEach(definition => Claim(definition, draft));
        }

        Number(standing);
        foreach (var draft in drafts)
        {
            foreach (var definition in draft.Own)
            {
                Guard(definition, draft, DrawnTypes.Find(definition.Type)?.Groups ?? []);
            }
        }

        foreach (var mount in definitions.Where(definition => definition.Type == "AWS::EFS::MountTarget"))
        {
            foreach (var system in index.At(mount, "FileSystemId"))
            {
                if (Find(system.Target) is { } draft)
                {
                    Guard(mount, draft, ["SecurityGroups"]);
                }
            }
        }
    }

    /// <summary>The boxes as a picture lists them: the edge, each VPC before what is in it, then the rest.</summary>
    public IReadOnlyList<PictureDraft> InOrder { get; private set; } = [];

    /// <summary>How many resources belong to no box.</summary>
    public int Others => _definitions.Count(definition => !_of.ContainsKey(definition));

    /// <summary>The box that a resource is, or belongs to; null where there is none.</summary>
    public PictureDraft? Find(ResourceDefinition definition) => _of.GetValueOrDefault(definition);

    /// <summary>The boxes that a security group guards.</summary>
    public IReadOnlyCollection<PictureDraft> GuardedBy(ResourceDefinition group) => _guarded.TryGetValue(group, out var drafts) ? drafts : [];

    /// <summary>Lets a small resource belong to a box, unless it is one itself or belongs to another.</summary>
    public void Claim(ResourceDefinition definition, PictureDraft draft)
    {
        if (_inScope.Contains(definition) && _of.TryAdd(definition, draft))
        {
            draft.Claimed.Add(definition);
        }
    }

    /// <summary>Adds a box for each zone whose records are here and which itself is not.</summary>
    public void AddRecords()
    {
        var zones = new Dictionary<string, PictureDraft>(StringComparer.Ordinal);
        foreach (var record in _definitions.Where(definition => definition.Type is "AWS::Route53::RecordSet" or "AWS::Route53::RecordSetGroup"))
        {
            if (_index.At(record, "HostedZoneId").Any(zone => Find(zone.Target) is not null))
            {
                continue;
            }

            var resource = _index.Graph.Look(record);
            var name = resource["HostedZoneName"] is { IsAbsent: false } given ? given : resource["HostedZoneId"];
            var key = NodeText.Symbol(name.Node);
            if (!zones.TryGetValue(key, out var draft))
            {
                // As many boxes as one kind may have; the others share the last.
                draft = zones.Count < 4
                    ? new(PictureKind.HostedZone, key.Length == 0 ? "A hosted zone" : PictureNames.Short(key.TrimEnd('.'))) { Detail = "not among what was read" }
                    : zones.Values.Last();
                zones.Add(key, draft);
            }

            Claim(record, draft);
        }

        _drafts.AddRange(zones.Values.Distinct());
        Number(new Dictionary<PictureDraft, PictureDraft>());
    }

    /// <summary>Lets every small resource belong to the box that refers to it, or that it refers to.</summary>
    public void Claim()
    {
        foreach (var draft in _drafts.Where(draft => draft.Kind < PictureKind.SecurityGroups).ToList())
        {
            foreach (var definition in draft.Own.ToList())
            {
                ClaimReferred(definition, draft, Deepest);
            }
        }

        ClaimGroups();
        ClaimGateways();
        foreach (var definition in _definitions)
        {
            if (OwnerOf(definition, Deepest) is { } owner)
            {
                Claim(definition, owner);
            }
        }

        foreach (var zone in _drafts.Where(draft => draft.Kind is PictureKind.HostedZone && draft.Detail is null))
        {
            var records = zone.Claimed.Count(definition => definition.Type.StartsWith("AWS::Route53::RecordSet", StringComparison.Ordinal));
            zone.Detail = records == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{records:N0} {(records == 1 ? "record" : "records")}");
        }

        Number(new Dictionary<PictureDraft, PictureDraft>());
    }

    private void Guard(ResourceDefinition definition, PictureDraft draft, IEnumerable<string> paths)
    {
        foreach (var group in paths.SelectMany(path => _index.At(definition, path)).Select(reference => reference.Target).Where(target => target.Type == SecurityGroup.Type))
        {
            if (!_guarded.TryGetValue(group, out var drafts))
            {
                _guarded.Add(group, drafts = []);
            }

            drafts.Add(draft);
        }
    }

    private void ClaimReferred(ResourceDefinition definition, PictureDraft draft, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        foreach (var target in _index.Within(_index.Graph.Look(definition).Properties).Select(reference => reference.Target))
        {
            if (target.Type != SecurityGroup.Type && !_of.ContainsKey(target) && DrawnTypes.Find(target.Type) is null)
            {
                Claim(target, draft);
                ClaimReferred(target, draft, depth - 1);
            }
        }
    }

    // A group that guards one box belongs to it; the others of a VPC have a box of their own.
    private void ClaimGroups()
    {
        var shared = new Dictionary<PictureDraft, PictureDraft>();
        foreach (var group in _definitions.Where(definition => definition.Type == SecurityGroup.Type))
        {
            if (GuardedBy(group) is { Count: 1 } only)
            {
                Claim(group, only.First());
                continue;
            }

            if (_index.At(group, "VpcId").Select(vpc => Find(vpc.Target)).FirstOrDefault(draft => draft is { Kind: PictureKind.Vpc }) is { } vpc)
            {
                if (!shared.TryGetValue(vpc, out var box))
                {
                    shared.Add(vpc, box = new(PictureKind.SecurityGroups, "") { Vpc = vpc });
                    _drafts.Add(box);
                }

                box.Own.Add(group);
                _of[group] = box;
            }
        }

        foreach (var box in shared.Values)
        {
            box.Label = PictureWords.Count(PictureKind.SecurityGroups, box.Own.Count);
            box.Detail = "of none, or several";
        }
    }

    // A gateway does not say whose it is; what attaches it does.
    private void ClaimGateways()
    {
        foreach (var attachment in _definitions.Where(definition => definition.Type == "AWS::EC2::VPCGatewayAttachment"))
        {
            if (OwnerOf(attachment, Deepest) is { } vpc)
            {
                foreach (var gateway in _index.At(attachment, "InternetGatewayId").Concat(_index.At(attachment, "VpnGatewayId")))
                {
                    Claim(gateway.Target, vpc);
                }
            }
        }
    }

    private PictureDraft? OwnerOf(ResourceDefinition definition, int depth)
    {
        if (_of.TryGetValue(definition, out var known))
        {
            return known;
        }

        var paths = definition.Type is "AWS::EC2::SecurityGroupIngress" or "AWS::EC2::SecurityGroupEgress" ? ["GroupId"] : DrawnTypes.OwnersOf(definition.Type);
        return depth == 0 ? null : paths.SelectMany(path => _index.At(definition, path)).Select(reference => OwnerOf(reference.Target, depth - 1)).FirstOrDefault(owner => owner is not null);
    }

    private void Number(IReadOnlyDictionary<PictureDraft, PictureDraft> standing)
    {
        foreach (var draft in _drafts.Where(draft => draft.Vpc is { } vpc && standing.ContainsKey(vpc)))
        {
            draft.Vpc = standing[draft.Vpc!];
        }

        var vpcs = _drafts.Where(draft => draft.Kind is PictureKind.Vpc).ToList();
        var inside = _drafts.Where(draft => draft.Vpc is not null).ToLookup(draft => draft.Vpc!);
        InOrder =
        [
            .. _drafts.Where(draft => draft is { Vpc: null, Kind: < PictureKind.Vpc }).OrderBy(draft => draft.Kind),
            .. vpcs.SelectMany(vpc => inside[vpc].OrderBy(draft => draft.Tier ?? PictureTier.Unknown + 1).ThenBy(draft => draft.Kind).ThenBy(draft => draft.Zones.FirstOrDefault(-1)).Prepend(vpc)),
            .. _drafts.Where(draft => draft is { Vpc: null, Kind: > PictureKind.Vpc }).OrderBy(draft => draft.Region, StringComparer.Ordinal).ThenBy(draft => draft.Kind),
        ];
        for (var i = 0; i < InOrder.Count; i++)
        {
            InOrder[i].Id = string.Create(CultureInfo.InvariantCulture, $"n{i + 1}");
        }
    }
}
