using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Reporting.Html;

/// <summary>A name and what stands beside it.</summary>
internal sealed record FactView(string Name, string Value)
{
    /// <summary>What is known of a resource and where it stands.</summary>
    public static ImmutableArray<FactView> Of(AuditedResource resource, Location? location, Location? source)
    {
        (string Name, string? Value)[] facts =
        [
            ("Resource", resource.Type),
            ("Construct", resource.ConstructPath),
            ("Logical id", resource.LogicalId),
            ("Stack", resource.Stack),
            ("Code", source is null ? null : Figures.Place(source)),
            ("Template", location is null ? resource.Template : Figures.Place(location)),
            ("ARN", resource.Arn),
            ("Physical id", resource.PhysicalId),
            ("Account", resource.Account),
            ("Region", resource.Region),
        ];
        return [.. facts.Where(fact => fact.Value is not null).Select(fact => new FactView(fact.Name, fact.Value!))];
    }
}
