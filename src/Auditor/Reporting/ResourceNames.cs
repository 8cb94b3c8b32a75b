using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Reporting;

/// <summary>What a person calls resources, told apart where several have one name.</summary>
/// <param name="resources">The resources that are named together.</param>
internal sealed class ResourceNames(IEnumerable<AuditedResource> resources)
{
    private static readonly ImmutableArray<Func<AuditedResource, string?>> Tells =
    [
        resource => resource.Stack,
        resource => resource.Account,
        resource => resource.Region,
        resource => resource.Template,
        resource => resource.Type,
        resource => resource.PhysicalId,
    ];

    private readonly ILookup<string, AuditedResource> _namesakes = resources.Distinct().ToLookup(resource => resource.Name, StringComparer.Ordinal);

    /// <summary>The name, with the stack, account, region and so on where those of its namesakes differ: <c>Database (App-staging, eu-west-1)</c>.</summary>
    public string Of(AuditedResource resource)
    {
        var differing = Tells.Where(tell => _namesakes[resource.Name].Select(tell).Distinct(StringComparer.Ordinal).Skip(1).Any()).Select(tell => tell(resource));
        return string.Join(", ", differing.OfType<string>()) is { Length: > 0 } place ? $"{resource.Name} ({place})" : resource.Name;
    }
}
