using Policies.Model;

namespace Auditor.Pictures;

/// <summary>What one picture shows.</summary>
/// <param name="Definitions">What belongs to it.</param>
/// <param name="Shared">The networks that something of it stands in and that belong to another: VPCs, subnets and groups of subnets.</param>
internal sealed record PictureScope(IReadOnlyList<ResourceDefinition> Definitions, IReadOnlyList<ResourceDefinition> Shared)
{
    private readonly HashSet<ResourceDefinition> _shared = new(Shared, ReferenceEqualityComparer.Instance);

    /// <summary>Whether it belongs to another.</summary>
    public bool IsShared(ResourceDefinition definition) => _shared.Contains(definition);
}
