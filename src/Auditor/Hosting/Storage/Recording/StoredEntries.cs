using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;
using Dapper;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Stored findings and differences, and what they are as entries.</summary>
/// <param name="context">The recording, whose result describes the policies.</param>
internal sealed class StoredEntries(RecordingContext context)
{
    private const int Chunk = 500;

    private readonly AuditResult _result = context.Prepared.Result with { Findings = [], Drift = null };

    /// <summary>Reads some of them.</summary>
    public async Task<Dictionary<long, (Finding? Finding, Difference? Difference, ReportEntry Entry)>> ReadAsync(IEnumerable<KnownFinding> findings)
    {
        var read = new Dictionary<long, (Finding?, Difference?, ReportEntry)>();
        foreach (var chunk in findings.Chunk(Chunk))
        {
            var conditions = new Conditions().In("f.seq", [.. chunk.Select(finding => finding.Seq)]);
            foreach (var (seq, outcome, document) in await context.Connection.QueryAsync<(long Seq, string Outcome, byte[] Document)>($"SELECT f.seq, f.outcome, f.document FROM findings f{conditions.Where}", conditions.Parameters, context.Transaction))
            {
                var (finding, difference) = FindingDocument.Read(document, FindingDocument.IsDifference(outcome));
                read[seq] = (finding, difference, finding is null ? Of(difference!) : Of(finding));
            }
        }

        return read;
    }

    /// <summary>A stored finding or difference as it is without its waiver.</summary>
    public PreparedEntry Unwaived(Finding? finding, Difference? difference) => PreparedEntry.Of(_result with
    {
        Findings = finding is null ? [] : [finding with { Waiver = null }],
        Drift = difference is null ? null : new() { Against = "both", Differences = [difference with { Waiver = null }] },
    }).Values.Single();

    private ReportEntry Of(Finding finding) => ReportEntries.Of(_result with { Findings = [finding] })[0];

    private ReportEntry Of(Difference difference) => ReportEntries.Of(_result with { Drift = new() { Against = "both", Differences = [difference] } })[0];
}
