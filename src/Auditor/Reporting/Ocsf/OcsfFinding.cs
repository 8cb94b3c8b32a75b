using System.Text.Json;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Ocsf;

/// <summary>An event of the class Compliance Finding, with the profile Cloud.</summary>
internal static class OcsfFinding
{
    private const int Category = 2;
    private const int Class = 2003;

    // The first that names resources in the plural, and whose names the later ones keep.
    private const string SchemaVersion = "1.3.0";

    public static void Write(Utf8JsonWriter writer, ReportEntry entry, AuditResult result)
    {
        var isKnown = entry.Baseline is "unchanged";
        var (activity, activityName) = entry.IsResolved ? (3, "Close") : isKnown ? (2, "Update") : (1, "Create");
        var (statusId, status) = entry.IsResolved ? (4, "Resolved") : entry.Waiver is null ? (1, "New") : (3, "Suppressed");
        writer.WriteStartObject();
        writer.WriteNumber("activity_id", activity);
        writer.WriteString("activity_name", activityName);
        writer.WriteNumber("category_uid", Category);
        writer.WriteString("category_name", "Findings");
        writer.WriteNumber("class_uid", Class);
        writer.WriteString("class_name", "Compliance Finding");
        writer.WriteNumber("type_uid", (Class * 100) + activity);
        writer.WriteString("type_name", $"Compliance Finding: {activityName}");
        writer.WriteNumber("time", result.Time.ToUnixTimeMilliseconds());
        writer.WriteNumber("severity_id", SeverityId(entry.Severity));
        writer.WriteString("severity", entry.Severity.ToString());
        writer.WriteNumber("status_id", statusId);
        writer.WriteString("status", status);
        if (entry.Waiver is { } waiver)
        {
            Text(writer, "comment", ReportEntry.WaiverText(waiver));
        }

        Text(writer, "message", $"{entry.Title}: {entry.Resource.Name}");
        WriteMetadata(writer, result);
        WriteInformation(writer, entry, result);
        WriteCompliance(writer, entry);
        WriteResources(writer, entry.Resource);
        WriteCloud(writer, entry.Resource);
        writer.WriteStartObject("remediation");
        Text(writer, "desc", entry.Remediation);
        writer.WriteEndObject();
        WriteUnmapped(writer, entry);
        writer.WriteEndObject();
    }

    private static int SeverityId(Severity severity) => severity switch
    {
        Severity.Low => 2,
        Severity.Medium => 3,
        Severity.High => 4,
        Severity.Critical => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    private static void WriteMetadata(Utf8JsonWriter writer, AuditResult result)
    {
        writer.WriteStartObject("metadata");
        writer.WriteString("version", SchemaVersion);
        writer.WriteStartObject("product");
        writer.WriteString("name", Tool.Name);
        writer.WriteString("vendor_name", Tool.Name);
        Text(writer, "version", result.ToolVersion);
        writer.WriteEndObject();
        writer.WriteStartArray("profiles");
        writer.WriteStringValue("cloud");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteInformation(Utf8JsonWriter writer, ReportEntry entry, AuditResult result)
    {
        writer.WriteStartObject("finding_info");
        Text(writer, "uid", entry.Id);
        Text(writer, "title", entry.Title);
        Text(writer, "desc", string.Join("; ", entry.Lines));
        writer.WriteNumber("last_seen_time", result.Time.ToUnixTimeMilliseconds());
        writer.WriteStartObject("analytic");
        Text(writer, "uid", entry.Rule);
        Text(writer, "name", entry.Rule);
        writer.WriteNumber("type_id", 1);
        writer.WriteString("type", "Rule");
        writer.WriteEndObject();
        writer.WriteStartArray("types");
        writer.WriteStringValue(entry.Kind is null ? "Policy" : entry.IsPending ? "Pending change" : "Drift");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // A warning is a check that came to no result for want of information.
    private static void WriteCompliance(Utf8JsonWriter writer, ReportEntry entry)
    {
        var (id, status) = entry.IsResolved ? (1, "Pass") : entry.Outcome is Outcome.Unknown || entry.IsPending ? (2, "Warning") : (3, "Fail");
        writer.WriteStartObject("compliance");
        Text(writer, "control", entry.Rule);
        writer.WriteStartArray("standards");
        foreach (var standard in entry.Controls.Select(control => control.Framework).DefaultIfEmpty(Tool.Name).Distinct(StringComparer.Ordinal))
        {
            writer.WriteStringValue(Printable.Of(standard));
        }

        writer.WriteEndArray();
        writer.WriteStartArray("requirements");
        foreach (var control in entry.Controls)
        {
            writer.WriteStringValue(Printable.Of($"{control.Framework} {control.Id}"));
        }

        writer.WriteEndArray();
        writer.WriteNumber("status_id", id);
        writer.WriteString("status", status);
        Text(writer, "status_code", entry.Kind is null ? Words.Of(entry.Outcome) : entry.Rule);
        Text(writer, "status_detail", entry.Lines.First());
        writer.WriteEndObject();
    }

    private static void WriteResources(Utf8JsonWriter writer, AuditedResource resource)
    {
        writer.WriteStartArray("resources");
        writer.WriteStartObject();
        Text(writer, "uid", resource.Arn ?? resource.PhysicalId ?? resource.Name);
        Text(writer, "name", resource.Name);
        Text(writer, "type", resource.Type);
        Optional(writer, "region", resource.Region);
        writer.WriteStartObject("data");
        Optional(writer, "stack", resource.Stack);
        Text(writer, "logical_id", resource.LogicalId);
        Optional(writer, "construct_path", resource.ConstructPath);
        Optional(writer, "physical_id", resource.PhysicalId);
        Optional(writer, "template", resource.Template);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteCloud(Utf8JsonWriter writer, AuditedResource resource)
    {
        writer.WriteStartObject("cloud");
        writer.WriteString("provider", "AWS");
        Optional(writer, "region", resource.Region);
        if (resource.Account is { } account)
        {
            writer.WriteStartObject("account");
            Text(writer, "uid", account);
            writer.WriteNumber("type_id", 10);
            writer.WriteString("type", "AWS Account");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteUnmapped(Utf8JsonWriter writer, ReportEntry entry)
    {
        writer.WriteStartObject("unmapped");
        Optional(writer, "environment", entry.Resource.Environment);
        Optional(writer, "baseline", entry.Baseline);
        writer.WriteBoolean("blocking", entry.Blocking);
        if (entry.Place is { } place)
        {
            Text(writer, "file", place.File);
            writer.WriteNumber("line", place.Line);
        }

        if (entry.Waiver is { } waiver)
        {
            writer.WriteStartObject("waiver");
            Text(writer, "reason", waiver.Reason);
            Optional(writer, "owner", waiver.Owner);
            Optional(writer, "expires", waiver.Expires is { } day ? Figures.Date(day) : null);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string text) => writer.WriteString(name, Printable.Of(text));

    private static void Optional(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            Text(writer, name, text);
        }
    }
}
