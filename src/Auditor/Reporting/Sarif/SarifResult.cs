using System.Text.Json;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Sarif;

/// <summary>A finding as a SARIF result.</summary>
internal static class SarifResult
{
    public static void Write(Utf8JsonWriter writer, Finding finding, int rule)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Policy);
        writer.WriteNumber("ruleIndex", rule);
        WriteKind(writer, finding);
        SarifText.Write(writer, "message", Message(finding));
        WriteLocations(writer, finding);
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("findingId/v1", finding.Id);
        writer.WriteEndObject();
        if (finding.Waiver is { } waiver)
        {
            WriteSuppression(writer, finding.Resource, waiver);
        }

        if (finding.Baseline is { } baseline)
        {
            writer.WriteString("baselineState", baseline);
        }

        WriteProperties(writer, finding);
        writer.WriteEndObject();
    }

    /// <summary>Writes what a location is called where no file tells.</summary>
    public static void WriteLogical(Utf8JsonWriter writer, AuditedResource resource)
    {
        writer.WriteStartArray("logicalLocations");
        writer.WriteStartObject();
        writer.WriteString("name", resource.LogicalId);
        writer.WriteString("fullyQualifiedName", resource.Arn ?? resource.ConstructPath ?? (resource.Stack is { } stack ? $"{stack}/{resource.LogicalId}" : resource.LogicalId));
        writer.WriteString("kind", "resource");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    /// <summary>Writes the waiver of a finding or a difference.</summary>
    public static void WriteSuppression(Utf8JsonWriter writer, AuditedResource resource, AppliedWaiver waiver)
    {
        writer.WriteStartArray("suppressions");
        writer.WriteStartObject();
        writer.WriteString("kind", waiver.Source.File == resource.Template ? "inSource" : "external");
        writer.WriteString("status", "accepted");
        writer.WriteString("justification", waiver.Reason);
        writer.WritePropertyName("location");
        SarifPlace.Write(writer, waiver.Source, null);
        writer.WriteStartObject("properties");
        writer.WriteString("owner", waiver.Owner);
        writer.WriteString("expires", waiver.Expires is { } day ? Figures.Date(day) : null);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    // "open" is SARIF's "not enough information to decide"; a kind other than "fail" demands the level "none" (3.27.9, 3.27.10).
    private static void WriteKind(Utf8JsonWriter writer, Finding finding)
    {
        var fails = finding.Outcome == Outcome.NonCompliant;
        writer.WriteString("kind", fails ? "fail" : "open");
        writer.WriteString("level", fails ? SarifText.Level(finding.Severity) : "none");
    }

    private static string Message(Finding finding)
    {
        var evidence = string.Join("; ", finding.Evidence.Select(one => $"{one.Path} of {one.Resource}: expected {one.Expected}, was {one.Actual}"));
        var more = finding.MoreEvidence > 0 ? $"; and {Figures.Number(finding.MoreEvidence)} more like these" : "";
        var condition = finding.Condition is { } undecided ? $" This holds only if {undecided}." : "";
        return $"{finding.Title}: {finding.Resource.Name} {(finding.Outcome == Outcome.NonCompliant ? "does not comply" : "cannot be decided")}. {evidence}{more}.{condition} {finding.Remediation}";
    }

    // The code that created the construct is what a person changes, and what is in the repository; the synthesized template is what was scanned.
    private static void WriteLocations(Utf8JsonWriter writer, Finding finding)
    {
        var primary = finding.Source ?? finding.Location;
        if (finding.Source is not null && finding.Location is { } scanned)
        {
            SarifPlace.WriteArtifact(writer, "analysisTarget", scanned.File);
        }

        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        if (primary is not null)
        {
            SarifPlace.WritePhysical(writer, primary);
        }

        WriteLogical(writer, finding.Resource);
        writer.WriteEndObject();
        writer.WriteEndArray();
        var related = finding.Evidence
            .Where(one => one.Location is not null && one.Location != primary)
            .Select(one => (Place: one.Location!, Message: $"{one.Path}: expected {one.Expected}, was {one.Actual}"))
            .ToArray();
        if (related.Length == 0)
        {
            return;
        }

        writer.WriteStartArray("relatedLocations");
        for (var i = 0; i < related.Length; i++)
        {
            SarifPlace.Write(writer, related[i].Place, related[i].Message, i + 1);
        }

        writer.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject("properties");
        writer.WriteString("outcome", Words.Of(finding.Outcome));
        writer.WriteString("severity", Words.Of(finding.Severity));
        writer.WriteString("environment", finding.Resource.Environment);
        writer.WriteString("resourceType", finding.Resource.Type);
        writer.WriteString("stack", finding.Resource.Stack);
        writer.WriteString("account", finding.Resource.Account);
        writer.WriteString("region", finding.Resource.Region);
        writer.WriteBoolean("blocking", finding.Blocking);
        writer.WriteEndObject();
    }
}
