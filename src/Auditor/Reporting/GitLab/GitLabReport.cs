using System.Text.Json;
using Auditor.Auditing;
using Auditor.Reporting.Json;
using Policies.Model;

namespace Auditor.Reporting.GitLab;

/// <summary>GitLab's Code Quality report, for the widget of a merge request. It knows no accepted entries: waived ones are left out.</summary>
internal sealed class GitLabReport : IReportWriter
{
    public string Format => "gitlab";

    public bool ShowsFrameworks => false;

    public void Write(AuditResult result, ReportContext context, Stream output)
    {
        using var writer = JsonReport.NewWriter(output);
        writer.WriteStartArray();
        foreach (var entry in ReportEntries.Of(result).Where(entry => entry.Waiver is null).OrderBy(entry => entry.Baseline is "unchanged"))
        {
            Write(writer, entry);
            JsonReport.Relieve(writer);
        }

        writer.WriteEndArray();
        writer.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter writer, ReportEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("description", Description(entry));
        writer.WriteString("check_name", Printable.Of(entry.Rule));
        writer.WriteString("fingerprint", Printable.Of(entry.Id));
        writer.WriteString("severity", Severity(entry));
        writer.WriteStartObject("location");
        writer.WriteString("path", Path(entry));
        writer.WriteStartObject("lines");
        writer.WriteNumber("begin", Math.Max(1, entry.Place?.Line ?? 1));
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Description(ReportEntry entry)
    {
        var known = entry.Baseline is "unchanged" ? " (in the baseline)" : "";
        var unknown = entry.Outcome is Outcome.Unknown ? " (cannot be decided)" : "";
        return Printable.Of($"{entry.Title}{unknown}{known}: {entry.Resource.Name}. {string.Join("; ", entry.Lines)}. {entry.Remediation}");
    }

    private static string Severity(ReportEntry entry) => entry.Outcome is Outcome.Unknown || (entry.IsPending && !entry.Blocking) ? "info" : entry.Severity switch
    {
        Policies.Model.Severity.Critical => "blocker",
        Policies.Model.Severity.High => "critical",
        Policies.Model.Severity.Medium => "major",
        Policies.Model.Severity.Low => "minor",
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };

    // GitLab drops the report from the first entry on that has no path; what is live has none, and stands under its account instead.
    private static string Path(ReportEntry entry) => Printable.Of((entry.Place?.File ?? entry.Resource.Template) is { Length: > 0 } file
        ? RepositoryPath.Of(file)
        : string.Join('/', new[] { entry.Target, entry.Resource.Stack, entry.Resource.Type, entry.Resource.PhysicalId ?? entry.Resource.LogicalId }.OfType<string>()));
}
