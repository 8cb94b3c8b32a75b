using Auditor.Hosting.Storage.Postures;
using Dapper;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Keeps what was open at the end of a day. The first scan of a day does so for the day before, which nothing changes any more.</summary>
internal static class TrendRecorder
{
    /// <summary>Keeps the posture as it is as that of yesterday, unless that was done.</summary>
    public static async Task CloseDayAsync(RecordingContext context, DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var day = DateOnly.FromDateTime(midnight.UtcDateTime).AddDays(-1);

        // Another instance that does the same at the same time waits here. Before the day of the first scan nothing was known, which is not nothing.
        if (await context.Connection.ExecuteAsync("INSERT INTO trend_days (day) SELECT @day WHERE EXISTS (SELECT 1 FROM scans WHERE state = 1 AND completed_at < @midnight) ON CONFLICT (day) DO NOTHING", new { day, midnight }, context.Transaction) == 0)
        {
            return;
        }

        foreach (var (dimension, column) in new[] { (TrendDimension.Account, "account"), (TrendDimension.Policy, "rule"), (TrendDimension.Environment, "environment") })
        {
            await context.Connection.ExecuteAsync(
                $"""
                INSERT INTO trend (dimension, name, day, severity, outcome, state, count)
                SELECT @dimension, {column}, @day, severity, outcome, state, sum(count) FROM posture WHERE account NOT IN (SELECT account FROM targets WHERE active = 0)
                GROUP BY {column}, severity, outcome, state
                """,
                new { dimension = (int)dimension, day },
                context.Transaction);
        }
    }
}
