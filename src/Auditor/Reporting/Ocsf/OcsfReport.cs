using System.Text.Encodings.Web;
using System.Text.Json;
using Auditor.Auditing;

namespace Auditor.Reporting.Ocsf;

/// <summary>Compliance Findings of the Open Cybersecurity Schema Framework, an event on each line, as collectors and data lakes take them.</summary>
internal sealed class OcsfReport : IReportWriter
{
    public string Format => "ocsf";

    public bool ShowsFrameworks => false;

    public void Write(AuditResult result, ReportContext context, Stream output)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var entry in ReportEntries.Of(result).Concat(ReportEntries.Resolved(result)))
        {
            OcsfFinding.Write(writer, entry, result);
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }
}
