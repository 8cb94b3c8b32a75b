using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>A name, what stands beside it, and where that leads.</summary>
internal sealed record LinkedFactView(string Name, string Value, string? Path)
{
    /// <summary>What is known of a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="location">Where it stands in a template, or null.</param>
    /// <param name="source">The code that made it, or null.</param>
    /// <param name="path">Its page, or null where there is none.</param>
    public static ImmutableArray<LinkedFactView> Of(AuditedResource resource, Location? location, Location? source, string? path)
    {
        (string Name, string? Value, string? Path)[] facts =
        [
            ("Resource", resource.Name, path),
            ("Type", resource.Type, new PageQuery("/resources").With("type", resource.Type).ToString()),
            ("Environment", resource.Environment, new PageQuery("/findings").With("environment", resource.Environment).ToString()),
            ("Account", resource.Account, new PageQuery("/findings").With("account", resource.Account).ToString()),
            ("Region", resource.Region, null),
            ("Stack", resource.Stack, new PageQuery("/resources").With("stack", resource.Stack).ToString()),
            ("Logical id", resource.LogicalId == resource.Name ? null : resource.LogicalId, null),
            ("Physical id", resource.PhysicalId, null),
            ("ARN", resource.Arn, null),
            ("Code", source is null ? null : Figures.Place(source), null),
            ("Template", location is null ? resource.Template : Figures.Place(location), null),
        ];
        return [.. facts.Where(fact => fact.Value is not null).Select(fact => new LinkedFactView(fact.Name, fact.Value!, fact.Path))];
    }
}
