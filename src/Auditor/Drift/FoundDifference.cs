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
    /// <summary>The findings that it causes.</summary>
    public List<Finding> Causes { get; } = [];

    /// <summary>Who made an unmanaged resource, or null.</summary>
    public MadeBy? MadeBy { get; init; }
}
