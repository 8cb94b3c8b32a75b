using Auditor.Auditing;
using Auditor.Comparing;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;
using Dapper;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Tells of the findings that a scan found no more whether it looked for them.</summary>
/// <param name="context">The recording.</param>
/// <param name="previousScope">What the scan before audited.</param>
internal sealed class AwayFindings(RecordingContext context, IReadOnlyList<string> previousScope)
{
    private readonly AuditResult _result = context.Prepared.Result;
    private readonly StoredEntries _entries = new(context.Prepared.Result);
    private readonly SecondLook _look = new(context.Prepared.Result);

    /// <summary>Each as it was last, and why it was not looked at; null where it was, and is resolved.</summary>
    public async Task<List<(KnownFinding Known, ReportEntry Entry, string? Gap)>> JudgeAsync(IReadOnlyList<KnownFinding> away)
    {
        var judged = new List<(KnownFinding, ReportEntry, string?)>(away.Count);
        var earlier = _result with { Scope = [.. previousScope] };
        var compared = _result.Drift is { } drift ? new SecondComparison(drift, _look.LookedAt) : null;
        foreach (var known in away)
        {
            var document = await context.Connection.ExecuteScalarAsync<byte[]>("SELECT document FROM findings WHERE seq = @Seq", new { known.Seq }, context.Transaction);
            var (finding, difference) = FindingDocument.Read(document!, FindingDocument.IsDifference(known.Outcome));
            judged.Add(finding is null
                ? (known, _entries.Of(difference!), compared is null ? "no stacks were compared" : compared.Gap(difference!))
                : (known, _entries.Of(finding), _look.Gap(finding, earlier)));
        }

        return judged;
    }
}
