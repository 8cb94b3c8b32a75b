using Auditor.Auditing;
using Auditor.Comparing;
using Auditor.Drift;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Tells of the findings that a scan found no more whether it looked for them.</summary>
/// <param name="context">The recording.</param>
/// <param name="entries">What is stored.</param>
/// <param name="waivers">The waivers of the scan.</param>
/// <param name="previousScope">What the scan before audited.</param>
internal sealed class AwayFindings(RecordingContext context, StoredEntries entries, WaiversInForce waivers, IReadOnlyList<string> previousScope)
{
    /// <summary>Each as it was last, by age.</summary>
    /// <param name="known">What the store knows of findings.</param>
    public async Task<List<AwayFinding>> JudgeAsync(IReadOnlyDictionary<string, KnownFinding> known)
    {
        var result = context.Prepared.Result;
        var look = new SecondLook(result);
        var compared = result.Drift is { } drift ? new SecondComparison(drift, look.LookedAt) : null;
        var earlier = result with { Scope = [.. previousScope] };
        var away = known.Values.Where(finding => finding.State is not FindingState.Resolved && !context.Prepared.Entries.ContainsKey(finding.Id)).OrderBy(finding => finding.Seq).ToList();
        var stored = await entries.ReadAsync(away);
        return [.. away.Select(finding => Judge(finding, stored[finding.Seq]))];

        AwayFinding Judge(KnownFinding one, (Finding? Finding, Difference? Difference, ReportEntry Entry) last)
        {
            var unwaived = one.State is FindingState.Waived && last.Entry.Waiver is { } waiver && waivers.HasEnded(waiver) && !waivers.Extend(one.Rule, one.Environment, waiver.Reason, waiver.Owner ?? "", waiver.Source.File)
                ? entries.Unwaived(last.Finding, last.Difference)
                : null;
            if (last.Finding is not { } finding)
            {
                return new(one, last.Entry, compared is null ? "no stacks were compared" : compared.Gap(last.Difference!), Renamed: null, unwaived);
            }

            // What is open under its other name already is a finding of its own.
            var renamed = look.Renamed(finding) is { } same && known.GetValueOrDefault(same.Id) is null or { State: FindingState.Resolved } ? same : null;
            return new(one, last.Entry, renamed?.Outcome == finding.Outcome ? null : look.Gap(finding, earlier), renamed?.Id, unwaived);
        }
    }
}
