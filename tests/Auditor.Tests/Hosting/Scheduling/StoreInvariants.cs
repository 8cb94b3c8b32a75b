using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Findings;
using Auditor.Hosting.Storage.Scans;

namespace Auditor.Tests.Hosting.Scheduling;

/// <summary>What must hold of every store, whatever was killed while it was written.</summary>
internal static class StoreInvariants
{
    /// <summary>Fails where a scan is half told: without its result, or with findings that do not fit it.</summary>
    /// <returns>The scans, all of them.</returns>
    public static async Task<IReadOnlyList<ScanRow>> CheckAsync(Store store, CancellationToken cancellation)
    {
        var scans = await ScansAsync(store, cancellation);
        foreach (var scan in scans)
        {
            Assert.Equal(scan.State is ScanState.Done, scan.HasResult);
        }

        Assert.Equal(scans.Count(scan => scan.Period is not null), scans.Where(scan => scan.Period is not null).DistinctBy(scan => (scan.Account, scan.Period)).Count());
        foreach (var target in (await store.Targets.ListAsync(cancellation)).Where(target => target.LastScan is not null))
        {
            await CheckAsync(store, target.Account, scans, cancellation);
        }

        return scans;
    }

    /// <summary>All scans, the last begun first.</summary>
    public static async Task<IReadOnlyList<ScanRow>> ScansAsync(Store store, CancellationToken cancellation)
    {
        var scans = new List<ScanRow>();
        string? cursor = null;
        do
        {
            var page = await store.Scans.ListAsync(new ScanQuery { Limit = 200, Cursor = cursor }, cancellation);
            scans.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return scans;
    }

    // The result is what was found; the findings and the events are made of it.
    private static async Task CheckAsync(Store store, string account, IReadOnlyList<ScanRow> scans, CancellationToken cancellation)
    {
        var latest = await store.Scans.LatestAsync(account, cancellation);
        Assert.NotNull(latest);
        Assert.Equal(scans.Where(scan => scan.Account == account && scan.State is ScanState.Done).Max(scan => scan.CompletedAt), latest.CompletedAt);
        var result = await store.Scans.ReadResultAsync(latest.Id, cancellation);
        Assert.NotNull(result);

        var open = new List<FindingRow>();
        string? cursor = null;
        do
        {
            var page = await store.Findings.ListAsync(new FindingQuery { Accounts = [account], Limit = 200, Cursor = cursor }, cancellation);
            open.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        var found = result.Findings.Where(finding => finding.Waiver is null).Select(finding => finding.Id).Concat((result.Drift?.Differences ?? []).Where(difference => difference.Waiver is null).Select(difference => difference.Id));
        Assert.Equal(found.Order(StringComparer.Ordinal), open.Select(finding => finding.Id).Order(StringComparer.Ordinal));
        Assert.Equal(open.Count, scans.Where(scan => scan.Account == account).Sum(scan => scan.Opened + scan.Reopened - scan.Resolved));
    }
}
