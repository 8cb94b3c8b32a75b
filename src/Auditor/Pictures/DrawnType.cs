using System.Collections.Immutable;

namespace Auditor.Pictures;

/// <summary>What the resources of a type are in a picture.</summary>
/// <param name="Kind">The kind of box.</param>
/// <param name="Name">The property that names one, or null.</param>
internal sealed record DrawnType(PictureKind Kind, string? Name = null)
{
    /// <summary>The properties that list its subnets, or name a group of them, as paths.</summary>
    public ImmutableArray<string> Subnets { get; init; } = [];

    /// <summary>The properties that list its security groups, as paths.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Whether those without any subnet stand in no VPC, and not in one that is not known.</summary>
    public bool MayBeOutside { get; init; }
}
