using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Csv;

/// <summary>A row per finding and difference, for spreadsheets (RFC 4180).</summary>
internal sealed class CsvReport : IReportWriter
{
    // A property of a live resource that is another than at the earlier of two scans.
    private const string Changed = "changed property";

    private static readonly ImmutableArray<(string Name, Func<ReportEntry, string?> Value)> Columns =
    [
        ("kind", entry => entry.Rule == Changed ? Changed : entry.Kind is null ? "finding" : entry.IsPending ? "pending change" : "drift"),
        ("id", entry => entry.Id),
        ("rule", entry => entry.Rule),
        ("outcome", entry => Words.Of(entry.Outcome)),
        ("severity", entry => Words.Of(entry.Severity)),
        ("title", entry => entry.Title),
        ("environment", entry => entry.Resource.Environment),
        ("account", entry => entry.Resource.Account),
        ("region", entry => entry.Resource.Region),
        ("stack", entry => entry.Resource.Stack),
        ("resource_type", entry => entry.Resource.Type),
        ("resource", entry => entry.Resource.Name),
        ("logical_id", entry => entry.Resource.LogicalId),
        ("physical_id", entry => entry.Resource.PhysicalId),
        ("arn", entry => entry.Resource.Arn),
        ("template", entry => entry.Resource.Template),
        ("file", entry => entry.Place?.File),
        ("line", entry => entry.Place is { Line: > 0 } place ? place.Line.ToString(CultureInfo.InvariantCulture) : null),
        ("path", entry => entry.Evidence[0].Path),
        ("expected", entry => entry.Evidence[0].Expected),
        ("actual", entry => entry.Evidence[0].Actual),
        ("more", entry => string.Join("; ", entry.Lines.Skip(1).SkipLast(entry.Waiver is null ? 0 : 1))),
        ("remediation", entry => entry.Remediation),
        ("controls", entry => string.Join(", ", entry.Controls.Select(control => $"{control.Framework} {control.Id}"))),
        ("waived", entry => entry.Waiver is null ? "no" : "yes"),
        ("waiver_reason", entry => entry.Waiver?.Reason),
        ("waiver_owner", entry => entry.Waiver?.Owner),
        ("waiver_expires", entry => entry.Waiver?.Expires is { } day ? Figures.Date(day) : null),
        ("baseline", entry => entry.Baseline),
        ("blocking", entry => entry.Blocking ? "yes" : "no"),
    ];

    public string Format => "csv";

    public bool ShowsFrameworks => false;

    public void Write(AuditResult result, ReportContext context, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16384, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', Columns.Select(column => column.Name)));
        foreach (var entry in ReportEntries.Of(result).Concat(ReportEntries.Resolved(result)).Concat(Changes(result)))
        {
            writer.WriteLine(string.Join(',', Columns.Select(column => CsvCell.Of(column.Value(entry)))));
        }
    }

    private static IEnumerable<ReportEntry> Changes(AuditResult result) =>
        from change in result.Changes?.Resources?.Changed ?? []
        from property in change.Properties
        select new ReportEntry
        {
            Id = "",
            Rule = Changed,
            Kind = property.Kind,
            Outcome = Outcome.NotApplicable,
            Severity = Severity.Low,
            Title = "A property of a live resource has changed since the earlier scan",
            Remediation = "",
            Resource = change.Resource,
            Evidence = [new(change.Resource.LogicalId, property.Path, property.Before?.ToJsonString() ?? "absent", property.After?.ToJsonString() ?? "absent", null)],
        };
}
