using System.Collections.Immutable;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting;
using Dapper;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Replaces the waivers that accept something of a target now.</summary>
internal static class WaiverRecorder
{
    /// <summary>Records them.</summary>
    /// <param name="context">The recording.</param>
    /// <param name="waived">What they accept.</param>
    /// <param name="waivers">Those of the scan, by which it is known whether one has a later day.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Those whose last day had passed, where one of them was of this target; it is known no more after this.</returns>
    public static async Task<ImmutableArray<WaiverRow>> RecordAsync(RecordingContext context, IEnumerable<ReportEntry> waived, WaiversInForce waivers, CancellationToken cancellation)
    {
        var yesterday = DateOnly.FromDateTime(context.Time.UtcDateTime).AddDays(-1);
        ImmutableArray<WaiverRow> expired =
        [
            .. (await WaiverStore.ExpiringAsync(context.Connection, context.Transaction, yesterday))
                .Where(waiver => !waivers.Extend(waiver.Policy, waiver.Environment, waiver.Reason, waiver.Owner, waiver.Source)),
        ];
        await context.Connection.ExecuteAsync("DELETE FROM waivers WHERE account = @Account", new { context.Account }, context.Transaction);
        await context.InsertAsync(
            "waivers",
            ["account", "policy", "environment", "reason", "owner", "expires", "source", "line", "findings"],
            waived
                .GroupBy(entry => (entry.Rule, Environment: entry.Resource.Environment ?? "", Waiver: entry.Waiver!))
                .OrderBy(group => group.Key.Rule, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Environment, StringComparer.Ordinal)
                .Select(group => new object?[]
                {
                    context.Account, group.Key.Rule, group.Key.Environment, group.Key.Waiver.Reason, group.Key.Waiver.Owner ?? "",
                    group.Key.Waiver.Expires is { } day ? Figures.Date(day) : null, group.Key.Waiver.Source.File, (long)group.Key.Waiver.Source.Line, (long)group.Count(),
                }),
            cancellation);
        return expired.Any(waiver => waiver.Account == context.Account) ? expired : [];
    }
}
