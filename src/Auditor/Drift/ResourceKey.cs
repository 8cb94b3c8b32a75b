using Policies.Model;

namespace Auditor.Drift;

/// <summary>What a resource of a stack goes by in every source of one account.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Region">The stack's region.</param>
/// <param name="LogicalId">The logical id.</param>
internal readonly record struct ResourceKey(string? Stack, string? Region, string LogicalId)
{
    /// <summary>The key of a resource.</summary>
    public static ResourceKey Of(ResourceDefinition resource) => new(resource.Origin.Stack, resource.Origin.Region, resource.LogicalId);
}
