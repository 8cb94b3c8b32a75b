using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Pictures;

/// <summary>A box while a picture is made.</summary>
internal sealed class PictureDraft(PictureKind kind, string label)
{
    // Of what has no finding, a few are enough to say what belongs to a box.
    private const int MostSilentParts = 12;

    public PictureKind Kind { get; } = kind;

    public string Label { get; set; } = label;

    public string? Detail { get; set; }

    public PictureDraft? Vpc { get; set; }

    public PictureTier? Tier { get; set; }

    public SortedSet<int> Zones { get; } = [];

    public List<string> ZoneNames { get; } = [];

    public string? Condition { get; set; }

    public string? Why { get; set; }

    public string? Region { get; set; }

    /// <summary>What it stands for.</summary>
    public List<ResourceDefinition> Own { get; } = [];

    /// <summary>What belongs to it.</summary>
    public List<ResourceDefinition> Claimed { get; } = [];

    /// <summary>The id it gets, once its place is known.</summary>
    public string Id { get; set; } = "";

    public PictureNode Finish(Func<ResourceDefinition, int?> sourceOf, Func<ResourceDefinition, bool> hasFindings)
    {
        var parts = ImmutableArray.CreateBuilder<PicturePart>();
        var (silent, more) = (0, 0);
        foreach (var definition in Own.Concat(Claimed))
        {
            if (sourceOf(definition) is not { } source)
            {
                continue;
            }

            if (!hasFindings(definition) && ++silent > MostSilentParts)
            {
                more++;
                continue;
            }

            parts.Add(new(definition.Type, definition.LogicalId, definition.PhysicalId, source));
        }

        return new()
        {
            Id = Id,
            Kind = Kind,
            Label = Label,
            Detail = Detail,
            Vpc = Vpc?.Id,
            Tier = Tier,
            Zones = [.. Zones],
            ZoneNames = [.. ZoneNames],
            Count = Math.Max(1, Own.Count),
            Condition = Condition,
            Why = Why,
            Region = Region,
            Parts = parts.DrainToImmutable(),
            MoreParts = more,
        };
    }
}
