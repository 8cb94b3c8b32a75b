using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Scans;
using Dapper;

namespace Auditor.Hosting.Storage;

/// <summary>Removes what is past: never a target's latest result, and never a finding that is open, nor its history.</summary>
/// <param name="database">The database.</param>
internal sealed class Retention(Database database)
{
    // So many at a time that nobody has to wait long.
    private const int Batch = 5000;
    private const string Latest = "SELECT last_scan FROM targets WHERE last_scan IS NOT NULL";

    /// <summary>Removes what is older than it is to be kept.</summary>
    /// <returns>How many results were removed.</returns>
    public async Task<int> ApplyAsync(RetentionSettings settings, DateTimeOffset now, CancellationToken cancellation)
    {
        var history = now - settings.History;
        var results = await RemoveAsync(
            $"DELETE FROM results WHERE scan IN (SELECT s.id FROM scans s JOIN results r ON r.scan = s.id WHERE s.completed_at < @before AND s.id NOT IN ({Latest}) ORDER BY s.id LIMIT @most)", now - settings.Results, cancellation);
        await RemoveAsync("UPDATE scans SET result_size = NULL WHERE id IN (SELECT s.id FROM scans s WHERE s.result_size IS NOT NULL AND NOT EXISTS (SELECT 1 FROM results r WHERE r.scan = s.id) AND s.started_at < @before LIMIT @most)", now, cancellation);
        await RemoveAsync("DELETE FROM finding_events WHERE seq IN (SELECT e.seq FROM finding_events e JOIN findings f ON f.account = e.account AND f.id = e.finding WHERE f.state = 2 AND f.resolved_at < @before LIMIT @most)", history, cancellation);
        await RemoveAsync("DELETE FROM findings WHERE seq IN (SELECT seq FROM findings WHERE state = 2 AND resolved_at < @before LIMIT @most)", history, cancellation);
        await RemoveAsync($"DELETE FROM scans WHERE id IN (SELECT s.id FROM scans s WHERE s.state <> 0 AND s.completed_at < @before AND s.id NOT IN ({Latest}) AND NOT EXISTS (SELECT 1 FROM results r WHERE r.scan = s.id) LIMIT @most)", history, cancellation);
        await RemoveAsync("DELETE FROM audit_log WHERE id IN (SELECT id FROM audit_log WHERE time < @before LIMIT @most)", now - settings.AuditLog, cancellation);
        await RemoveAsync("DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE (delivered_at IS NOT NULL OR dead = 1) AND created_at < @before LIMIT @most)", now - settings.Outbox, cancellation);
        var day = DateOnly.FromDateTime((now - settings.Trends).UtcDateTime);
        await database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync("DELETE FROM trend WHERE day < @day", new { day }, transaction);
                await transaction.Connection!.ExecuteAsync("DELETE FROM trend_days WHERE day < @day", new { day }, transaction);
                await ScanStore.BumpAsync(transaction);
            },
            cancellation);
        await database.AnalyzeAsync(cancellation);
        return results;
    }

    private async Task<int> RemoveAsync(string sql, DateTimeOffset before, CancellationToken cancellation)
    {
        var total = 0;
        while (true)
        {
            var count = await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, new { before, most = Batch }, transaction, cancellationToken: cancellation)), cancellation);
            total += count;
            if (count < Batch)
            {
                return total;
            }
        }
    }
}
