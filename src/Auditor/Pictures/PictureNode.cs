using System.Collections.Immutable;

namespace Auditor.Pictures;

/// <summary>A box of a picture: a resource, or several of a kind.</summary>
internal sealed record PictureNode
{
    /// <summary>Its id within the picture.</summary>
    public required string Id { get; init; }

    public required PictureKind Kind { get; init; }

    /// <summary>What a person calls it.</summary>
    public required string Label { get; init; }

    /// <summary>What else there is to say of it in a few words, or null.</summary>
    public string? Detail { get; init; }

    /// <summary>The id of the VPC that it stands in; null for what stands in none.</summary>
    public string? Vpc { get; init; }

    /// <summary>The tier of a subnet, and of what stands in subnets; null for everything else.</summary>
    public PictureTier? Tier { get; init; }

    /// <summary>The zones that it stands in, as indices among those of its VPC; empty where they are not known or do not matter.</summary>
    public ImmutableArray<int> Zones { get; init; } = [];

    /// <summary>The names of a VPC's zones; empty for everything else.</summary>
    public ImmutableArray<string> ZoneNames { get; init; } = [];

    /// <summary>How many resources it stands for.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The undecided condition under which it exists, or null.</summary>
    public string? Condition { get; init; }

    /// <summary>What tells the tier of a subnet, or what keeps from telling for certain where something stands; or null.</summary>
    public string? Why { get; init; }

    /// <summary>The region, where the picture has several; else null.</summary>
    public string? Region { get; init; }

    /// <summary>The resources that it stands for, then the small ones that belong to it: all that have findings, and a few others.</summary>
    public ImmutableArray<PicturePart> Parts { get; init; } = [];

    /// <summary>How many more resources belong to it than are listed; none of them has findings.</summary>
    public int MoreParts { get; init; }
}
