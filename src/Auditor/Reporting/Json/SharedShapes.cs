using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Json;

/// <summary>What findings and differences have in common.</summary>
internal static class SharedShapes
{
    public static string[] Severities { get; } = [Words.Of(Severity.Critical), Words.Of(Severity.High), Words.Of(Severity.Medium), Words.Of(Severity.Low)];

    public static JsonShape<Location> Location { get; } = new JsonShape<Location>("location", "A place in a file.")
        .Text("file", "The path as it was given, with forward slashes.", location => location.File)
        .Number("line", "The line, from 1.", location => location.Line)
        .Number("column", "The column, from 1, or 0 where it is not known.", location => location.Column);

    public static JsonShape<AuditedResource> Resource { get; } = new JsonShape<AuditedResource>("resource", "A resource of a template or an account.")
        .Text("type", "The CloudFormation type.", resource => resource.Type)
        .OptionalText("template", "The template's path as it was given, or null for a live resource.", resource => resource.Template)
        .OptionalText("stack", "The stack.", resource => resource.Stack)
        .Text("logicalId", "The logical id in the template.", resource => resource.LogicalId)
        .OptionalText("constructPath", "The path of the CDK construct.", resource => resource.ConstructPath)
        .OptionalText("physicalId", "The physical id of a live resource.", resource => resource.PhysicalId)
        .OptionalText("arn", "The ARN of a live resource.", resource => resource.Arn)
        .OptionalText("account", "The account.", resource => resource.Account)
        .OptionalText("region", "The region.", resource => resource.Region);

    public static JsonShape<AppliedWaiver> Waiver { get; } = new JsonShape<AppliedWaiver>("waiver", "What accepts a finding or a difference.")
        .Text("reason", "Why it is accepted.", waiver => waiver.Reason)
        .OptionalText("owner", "Who answers for it.", waiver => waiver.Owner)
        .OptionalDate("expires", "The last day it counts.", waiver => waiver.Expires is { } day ? Figures.Date(day) : null)
        .One("source", "Where it stands.", Location, waiver => waiver.Source);
}
