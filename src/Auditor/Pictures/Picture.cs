using System.Collections.Immutable;

namespace Auditor.Pictures;

/// <summary>
/// An environment, a set of stacks that refer to each other, or an account's region, as a picture shows it: what stands where, and what leads
/// where. However much there is, it has no more boxes and arrows than a person can look at.
/// </summary>
internal sealed record Picture
{
    /// <summary>What it shows: the environment, the stacks, or the account and region.</summary>
    public required string Title { get; init; }

    /// <summary>The environment, or null.</summary>
    public string? Environment { get; init; }

    /// <summary>Where its resources come from.</summary>
    public ImmutableArray<PictureSource> Sources { get; init; } = [];

    /// <summary>The boxes: those of the edge, then each VPC before what is in it, then what belongs to a region.</summary>
    public ImmutableArray<PictureNode> Nodes { get; init; } = [];

    public ImmutableArray<PictureArrow> Arrows { get; init; } = [];

    /// <summary>How many resources belong to no box.</summary>
    public int Others { get; init; }

    /// <summary>How many arrows are left out because there are too many.</summary>
    public int MoreArrows { get; init; }

    /// <summary>Whether a live picture's VPCs hold nothing, and there is nothing else.</summary>
    public bool IsBare => Nodes.All(node => node.Kind is PictureKind.Vpc or PictureKind.Subnet or PictureKind.SecurityGroups);
}
