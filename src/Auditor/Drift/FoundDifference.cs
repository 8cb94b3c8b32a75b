using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>A difference as the comparison found it, before it is weighed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Resource">The resource: the live one of drift, the synthesized or else the deployed one of a pending change.</param>
/// <param name="Path">The path as findings have it; null where the resource as a whole is meant.</param>
/// <param name="Expected">What should be there, or null.</param>
/// <param name="Actual">What is there, or null.</param>
internal sealed record FoundDifference(DifferenceKind Kind, ResourceDefinition Resource, string? Path, Node? Expected, Node? Actual)
{
    /// <summary>The resource as it should be, in which the path of what should be there is found; null where there is none.</summary>
    public ResourceDefinition? ExpectedIn { get; init; }

    /// <summary>The resource as it is, in which the path of what was added is found; null where there is none.</summary>
    public ResourceDefinition? ActualIn { get; init; }

    /// <summary>The object that the value is a member of, which may tell that it is a secret; null where it is not known.</summary>
    public MapNode? Owner =>
        Path?.LastIndexOf('/') is > 0 and var end && (Expected is null ? ActualIn : ExpectedIn) is { } resource ? NodePath.Find(resource, Path[..end]) as MapNode : null;

    /// <summary>The findings that it causes.</summary>
    public List<Finding> Causes { get; } = [];

    /// <summary>What tells an unmanaged resource from others of its physical id, such as the type of a record; empty where nothing need.</summary>
    public string Key { get; init; } = "";

    /// <summary>Who made an unmanaged resource, or null.</summary>
    public MadeBy? MadeBy { get; init; }
}
