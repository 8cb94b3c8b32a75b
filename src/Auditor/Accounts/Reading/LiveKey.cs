using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>What a live resource is told apart by within its account.</summary>
/// <param name="Type">The CloudFormation type.</param>
/// <param name="Region">The region, or null.</param>
/// <param name="PhysicalId">The physical id.</param>
/// <param name="Key">What tells those of one physical id apart, such as the records of one name; empty where none are.</param>
internal readonly record struct LiveKey(string Type, string? Region, string? PhysicalId, string Key)
{
    /// <summary>The key of a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="table">What tells resources of its type apart.</param>
    public static LiveKey Of(ResourceDefinition resource, ReadTable table) =>
        new(resource.Type, resource.Origin.Region, resource.PhysicalId, string.Join('\n', StackKeys.Of(table.Find(resource.Type)?.Identity.Key ?? [], resource.Properties as MapNode)));
}
