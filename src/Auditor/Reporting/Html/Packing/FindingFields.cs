using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Reporting.Html.Packing;

/// <summary>What the index tells of a resource, and the markup of its findings refers to: those fields first that occur in others.</summary>
internal static class FindingFields
{
    /// <summary>The names of the fields, as the script knows them.</summary>
    public static ImmutableArray<string> Names { get; } = ["account", "region", "stack", "logicalId", "type", "template", "constructPath", "physicalId", "arn"];

    /// <summary>The fields of a resource, fit to be shown; empty where there is nothing.</summary>
    public static ImmutableArray<string> Of(AuditedResource resource)
    {
        string?[] fields = [resource.Account, resource.Region, resource.Stack, resource.LogicalId, resource.Type, resource.Template, resource.ConstructPath, resource.PhysicalId, resource.Arn];
        return [.. fields.Select(field => Printable.Of(field ?? ""))];
    }
}
