using System.Text.Json;
using Auditor.Auditing;
using Auditor.Comparing;
using Auditor.Reporting.Json;

namespace Auditor.Reporting.Sarif;

/// <summary>The findings and the drift as SARIF 2.1.0 (OASIS), for code scanning and editors. A policy is one of its rules, a waiver one of its suppressions.</summary>
internal sealed class SarifReport : IReportWriter
{
    public string Format => "sarif";

    public bool ShowsFrameworks => false;

    public void Write(AuditResult result, ReportContext context, Stream output)
    {
        using var writer = JsonReport.NewWriter(output);
        var rules = SarifRules.Of(result);
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", Tool.Name);
        writer.WriteString("version", result.ToolVersion);
        rules.Write(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(writer, result);
        writer.WriteStartArray("results");
        foreach (var finding in result.Findings)
        {
            SarifResult.Write(writer, finding, rules.IndexOf(finding.Policy));
            JsonReport.Relieve(writer);
        }

        foreach (var difference in result.Drift?.Differences ?? [])
        {
            SarifDrift.Write(writer, difference, rules.IndexOf(SarifDrift.Rule(difference.Kind)));
            JsonReport.Relieve(writer);
        }

        writer.WriteEndArray();
        WriteChanges(writer, result.Changes);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        output.WriteByte((byte)'\n');
    }

    // Not as results whose baseline state is "absent": code scanning takes every result for one that is there, and closes what is not among them.
    private static void WriteChanges(Utf8JsonWriter writer, ResultChanges? changes)
    {
        if (changes is null)
        {
            return;
        }

        writer.WriteStartObject("properties");
        writer.WriteString("comparedWith", changes.Earlier.File);
        writer.WriteStartArray("absent");
        foreach (var id in changes.Resolved.Select(finding => finding.Id).Concat(changes.Drift.Gone.Select(difference => difference.Id)))
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notLookedAt");
        foreach (var one in changes.NotLookedAt.Concat(changes.Drift.NotLookedAt))
        {
            writer.WriteStringValue(one.Id);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter writer, AuditResult result)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", result.Errors.IsEmpty);
        writer.WriteNumber("exitCode", result.ExitCode);
        writer.WriteString("startTimeUtc", Figures.Timestamp(result.Time));
        writer.WriteString("endTimeUtc", Figures.Timestamp(result.Time + result.Duration));
        writer.WriteStartArray("toolExecutionNotifications");
        foreach (var error in result.Errors)
        {
            WriteNotification(writer, error, "error");
        }

        foreach (var warning in result.Warnings)
        {
            WriteNotification(writer, warning, "warning");
        }

        foreach (var gap in result.Coverage.Where(entry => entry.Problem is not null))
        {
            WriteNotification(writer, new Problem(ProblemKind.Access, $"{gap.Type} of {gap.Target} was not read in full: {gap.Problem}"), "warning");
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter writer, Problem problem, string level)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("descriptor");
        writer.WriteString("id", Words.Of(problem.Kind));
        writer.WriteEndObject();
        writer.WriteString("level", level);
        SarifText.Write(writer, "message", problem.Message);
        if (problem.File is not null)
        {
            writer.WriteStartArray("locations");
            SarifPlace.Write(writer, new Location(problem.File, problem.Line ?? 0, problem.Column ?? 0), null);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
