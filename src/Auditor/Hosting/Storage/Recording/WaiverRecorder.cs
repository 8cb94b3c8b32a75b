using Dapper;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Replaces the waivers that accept something of a target now.</summary>
internal static class WaiverRecorder
{
    public static async Task RecordAsync(RecordingContext context, CancellationToken cancellation)
    {
        await context.Connection.ExecuteAsync("DELETE FROM waivers WHERE account = @Account", new { context.Account }, context.Transaction);
        await context.InsertAsync(
            "waivers",
            ["account", "policy", "environment", "reason", "owner", "expires", "source", "line", "findings"],
            context.Prepared.Entries.Values.Select(prepared => prepared.Entry)
                .Where(entry => entry.Waiver is not null)
                .GroupBy(entry => (entry.Rule, Environment: entry.Resource.Environment ?? "", Waiver: entry.Waiver!))
                .OrderBy(group => group.Key.Rule, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Environment, StringComparer.Ordinal)
                .Select(group => new object?[]
                {
                    context.Account, group.Key.Rule, group.Key.Environment, group.Key.Waiver.Reason, group.Key.Waiver.Owner ?? "",
                    group.Key.Waiver.Expires is { } day ? Reporting.Figures.Date(day) : null, group.Key.Waiver.Source.File, (long)group.Key.Waiver.Source.Line, (long)group.Count(),
                }),
            cancellation);
    }
}
