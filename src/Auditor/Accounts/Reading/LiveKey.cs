using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>What a live resource is told apart by within its account.</summary>
/// <param name="Type">The CloudFormation type.</param>
/// <param name="Region">The region, or null.</param>
/// <param name="PhysicalId">The physical id.</param>
internal readonly record struct LiveKey(string Type, string? Region, string? PhysicalId)
{
    /// <summary>The key of a resource.</summary>
    public static LiveKey Of(ResourceDefinition resource) => new(resource.Type, resource.Origin.Region, resource.PhysicalId);
}
