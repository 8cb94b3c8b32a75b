using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Json;

/// <summary>What findings and differences have in common.</summary>
internal static class SharedShapes
{
    public static string[] Severities { get; } = [Words.Of(Severity.Critical), Words.Of(Severity.High), Words.Of(Severity.Medium), Words.Of(Severity.Low)];

    /// <summary>What a resource is read into.</summary>
    public static AuditedResource NoResource { get; } = new() { Type = "", LogicalId = "" };

    public static JsonShape<Location> Location { get; } = new JsonShape<Location>("location", "A place in a file.", new("", 0, 0))
        .Text("file", "The path as it was given, with forward slashes.", location => location.File, (location, text) => location with { File = text })
        .Number("line", "The line, from 1.", location => location.Line, (location, number) => location with { Line = number })
        .Number("column", "The column, from 1, or 0 where it is not known.", location => location.Column, (location, number) => location with { Column = number });

    public static JsonShape<AuditedResource> Resource { get; } = new JsonShape<AuditedResource>("resource", "A resource of a template or an account.", NoResource)
        .Text("type", "The CloudFormation type.", resource => resource.Type, (resource, text) => resource with { Type = text })
        .OptionalText("template", "The template's path as it was given, or null for a live resource.", resource => resource.Template, (resource, text) => resource with { Template = text })
        .OptionalText("stack", "The stack.", resource => resource.Stack, (resource, text) => resource with { Stack = text })
        .Text("logicalId", "The logical id in the template.", resource => resource.LogicalId, (resource, text) => resource with { LogicalId = text })
        .OptionalText("constructPath", "The path of the CDK construct.", resource => resource.ConstructPath, (resource, text) => resource with { ConstructPath = text })
        .OptionalText("physicalId", "The physical id of a live resource.", resource => resource.PhysicalId, (resource, text) => resource with { PhysicalId = text })
        .OptionalText("arn", "The ARN of a live resource.", resource => resource.Arn, (resource, text) => resource with { Arn = text })
        .OptionalText("account", "The account.", resource => resource.Account, (resource, text) => resource with { Account = text })
        .OptionalText("region", "The region.", resource => resource.Region, (resource, text) => resource with { Region = text });

    public static JsonShape<AppliedWaiver> Waiver { get; } = new JsonShape<AppliedWaiver>("waiver", "What accepts a finding or a difference.", new("", null, null, new("", 0, 0)))
        .Text("reason", "Why it is accepted.", waiver => waiver.Reason, (waiver, text) => waiver with { Reason = text })
        .OptionalText("owner", "Who answers for it.", waiver => waiver.Owner, (waiver, text) => waiver with { Owner = text })
        .OptionalDate("expires", "The last day it counts.", waiver => waiver.Expires, (waiver, day) => waiver with { Expires = day })
        .One("source", "Where it stands.", Location, waiver => waiver.Source, (waiver, part) => waiver with { Source = part });
}
