using System.Collections.Immutable;
using Policies.Model;
using Policies.Resources;

namespace Auditor.Pictures;

/// <summary>Makes one picture: boxes, where they stand, what belongs to them, and the arrows between them.</summary>
internal sealed class PictureBuilder(ReferenceIndex index, PictureScope scope, Func<ResourceDefinition, bool> hasFindings)
{
    private readonly NetworkReader _network = new(index);
    private readonly List<PictureDraft> _drafts = [];
    private readonly Dictionary<(string? Region, PictureKind Kind), PictureDraft> _counted = [];

    public Picture Build()
    {
        _network.Read(scope);
        _drafts.AddRange(_network.Vpcs);
        _drafts.AddRange(_network.Subnets);
        Draw();
        var limits = new PictureLimits(hasFindings);
        var drafts = limits.Apply([.. _drafts.Union(_network.Vpcs)]);
        var boxes = new PictureBoxes(index, scope.Definitions, drafts, limits.Standing);
        boxes.AddRecords();
        var arrows = new ArrowReader(index, scope.Definitions, boxes).Read();
        boxes.Claim();
        return Finish(boxes, arrows);
    }

    private void Draw()
    {
        var mounts = scope.Definitions.Where(definition => definition.Type == "AWS::EFS::MountTarget")
            .SelectMany(mount => index.At(mount, "FileSystemId").Select(reference => (reference.Target, Mount: mount)))
            .ToLookup(pair => pair.Target, pair => pair.Mount, ReferenceEqualityComparer.Instance);
        foreach (var definition in scope.Definitions)
        {
            if (DrawnTypes.Find(definition.Type) is { } type && !IsInstanceOfCluster(definition))
            {
                Draw(definition, type, mounts[definition].OfType<ResourceDefinition>());
            }
        }

        foreach (var ((_, kind), draft) in _counted)
        {
            draft.Label = draft.Own.Count == 1 ? PictureNames.Of(index.Graph.Look(draft.Own[0]), DrawnTypes.Find(draft.Own[0].Type)) : PictureWords.Count(kind, draft.Own.Count);
        }
    }

    private void Draw(ResourceDefinition definition, DrawnType type, IEnumerable<ResourceDefinition> mounts)
    {
        var resource = index.Graph.Look(definition);
        var draft = new PictureDraft(type.Kind, PictureNames.Of(resource, type))
        {
            Detail = PictureNames.Detail(resource, type.Kind),
            Condition = definition.Condition?.ToString(),
            Region = definition.Origin.Region,
        };
        draft.Own.Add(definition);
        var subnets = new SubnetSet();
        _network.Read(subnets, definition, type.Subnets);
        foreach (var mount in mounts)
        {
            var mounted = new SubnetSet();
            _network.Read(mounted, mount, ["SubnetId"]);
            subnets.Add(mounted, mount.Condition is null || mount.Condition == definition.Condition);
        }

        subnets.Place(draft);

        if (type.Kind is PictureKind.Endpoint or PictureKind.NatGateway && resource["VpcId"] is { IsAbsent: false } vpcId)
        {
            draft.Vpc ??= _network.VpcOf(vpcId);
        }

        if (draft.Vpc is null && type.Kind is > PictureKind.Subnet and < PictureKind.SecurityGroups)
        {
            draft.Vpc = type.MayBeOutside && type.Subnets.All(path => !index.PropertiesAt(definition, path).Any()) ? null : _network.Elsewhere("");
        }

        if (draft.Vpc is null && type.Kind > PictureKind.Subnet)
        {
            Count(definition, type.Kind);
        }
        else
        {
            draft.Tier ??= draft.Vpc is null || type.Kind is PictureKind.Endpoint ? null : PictureTier.Unknown;
            _drafts.Add(draft);
        }
    }

    private void Count(ResourceDefinition definition, PictureKind kind)
    {
        if (!_counted.TryGetValue((definition.Origin.Region, kind), out var draft))
        {
            draft = new(kind, "") { Region = definition.Origin.Region };
            _counted.Add((definition.Origin.Region, kind), draft);
            _drafts.Add(draft);
        }

        draft.Own.Add(definition);
    }

    // The instances of a cluster belong to it.
    private bool IsInstanceOfCluster(ResourceDefinition definition) =>
        definition.Type == DbInstance.Type && index.At(definition, "DBClusterIdentifier").Any(reference => reference.Target.Type == DbCluster.Type);

    private Picture Finish(PictureBoxes boxes, ArrowSet arrows)
    {
        var origins = scope.Definitions.Select(definition => definition.Origin).Distinct().ToList();
        var sources = origins.Select(Source).Distinct().ToImmutableArray();
        var numbers = sources.Select((source, number) => (source, number)).ToDictionary(pair => pair.source, pair => pair.number);
        var isOfRegions = sources.Select(source => source.Region).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();
        var drafts = boxes.InOrder;
        foreach (var draft in drafts)
        {
            draft.Region = isOfRegions && draft.Vpc is null ? draft.Region : null;
        }

        var first = scope.Definitions[0].Origin;
        return new()
        {
            Title = Title(first, sources),
            Environment = first.Environment,
            Sources = sources,
            Nodes = [.. drafts.Select(draft => draft.Finish(SourceOf, hasFindings))],
            Arrows = arrows.Finish(),
            Others = boxes.Others,
            MoreArrows = arrows.More,
        };

        // What is shared belongs to its own picture, and so do the findings about it.
        int? SourceOf(ResourceDefinition definition) => scope.IsShared(definition) ? null : numbers[Source(definition.Origin)];
    }

    private static PictureSource Source(ResourceOrigin origin) => new(origin.Template, origin.Stack, origin.Account, origin.Region);

    private static string Title(ResourceOrigin first, ImmutableArray<PictureSource> sources) => first switch
    {
        { IsLive: true } => string.Join(" ", new[] { first.Environment, first.Account, sources.Select(source => source.Region).FirstOrDefault(region => region is not null) }.OfType<string>()),
        { Environment: { } environment } => environment,
        _ => sources.Select(source => source.Stack ?? Path.GetFileName(source.Template)).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is var names && names.Count > 2
            ? $"{names[0]} and {names.Count - 1} more stacks"
            : string.Join(" and ", names),
    };
}
