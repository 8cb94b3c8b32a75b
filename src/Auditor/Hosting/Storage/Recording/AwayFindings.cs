using Auditor.Comparing;
using Auditor.Reporting;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Tells of the findings that a scan found no more whether it looked for them.</summary>
/// <param name="context">The recording.</param>
/// <param name="entries">What is stored.</param>
/// <param name="previousScope">What the scan before audited.</param>
internal sealed class AwayFindings(RecordingContext context, StoredEntries entries, IReadOnlyList<string> previousScope)
{
    /// <summary>Each as it was last, and why it was not looked at; null where it was, and is resolved.</summary>
    public async Task<List<(KnownFinding Known, ReportEntry Entry, string? Gap)>> JudgeAsync(IReadOnlyList<KnownFinding> away)
    {
        var result = context.Prepared.Result;
        var look = new SecondLook(result);
        var compared = result.Drift is { } drift ? new SecondComparison(drift, look.LookedAt) : null;
        var earlier = result with { Scope = [.. previousScope] };
        var stored = await entries.ReadAsync(away);
        return [.. away.Select(known => (known, stored[known.Seq].Entry, Gap(stored[known.Seq])))];

        string? Gap((Auditing.Finding? Finding, Drift.Difference? Difference, ReportEntry Entry) one) =>
            one.Finding is { } finding ? look.Gap(finding, earlier) : compared is null ? "no stacks were compared" : compared.Gap(one.Difference!);
    }
}
