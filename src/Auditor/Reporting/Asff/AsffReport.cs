using Auditor.Auditing;
using Auditor.Reporting.Json;

namespace Auditor.Reporting.Asff;

/// <summary>
/// The AWS Security Finding Format: an array as <c>aws securityhub batch-import-findings --findings file://…</c> takes it, which imports a hundred findings
/// of one account and region at once. Security Hub knows findings of accounts only: those of templates are left out, and that is told.
/// </summary>
internal sealed class AsffReport : IReportWriter
{
    public string Format => "asff";

    public bool ShowsFrameworks => false;

    public void Write(AuditResult result, ReportContext context, Stream output)
    {
        var entries = ReportEntries.Of(result).AddRange(ReportEntries.Resolved(result));
        using var writer = JsonReport.NewWriter(output);
        writer.WriteStartArray();
        foreach (var entry in entries.Where(AsffFinding.HasAccount).OrderBy(entry => entry.Resource.Account, StringComparer.Ordinal).ThenBy(entry => entry.Resource.Region, StringComparer.Ordinal))
        {
            AsffFinding.Write(writer, entry, result.Time);
            JsonReport.Relieve(writer);
        }

        writer.WriteEndArray();
        writer.Flush();
        output.WriteByte((byte)'\n');
        if (entries.Count(entry => !AsffFinding.HasAccount(entry)) is > 0 and var left)
        {
            context.Tell($"asff leaves out {Figures.Count(left, "entry", "entries")} of no account: Security Hub takes findings of accounts only.");
        }
    }
}
