using System.Data.Common;
using System.Text.Json;
using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Scans;
using Dapper;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Records a result and all that follows from it, within one transaction; and before that, in a short one, what others wait for.</summary>
/// <param name="database">The database.</param>
/// <param name="transaction">The transaction.</param>
/// <param name="claim">The scan.</param>
/// <param name="now">When it is.</param>
internal sealed class ResultRecorder(Database database, DbTransaction transaction, ScanClaim claim, DateTimeOffset now)
{
    /// <summary>Keeps what was open yesterday, and how the policies describe themselves. It is of no account, and true whatever becomes of the result.</summary>
    public async Task PrepareAsync(PreparedResult prepared, CancellationToken cancellation)
    {
        var context = new RecordingContext(database, transaction, claim, prepared.Result.Time, prepared);
        await TrendRecorder.CloseDayAsync(context, now);
        await PolicyRecorder.DescribeAsync(context, cancellation);
    }

    public async Task<ScanChanges> RecordAsync(PreparedResult prepared, CancellationToken cancellation)
    {
        var context = new RecordingContext(database, transaction, claim, prepared.Result.Time, prepared);
        var previous = await context.Connection.QuerySingleOrDefaultAsync<ScanRow>(
            "SELECT s.id, s.scope, s.result_time FROM scans s JOIN targets t ON t.last_scan = s.id WHERE t.account = @Account", new { claim.Account }, transaction);
        var waivers = new WaiversInForce(context);
        var findings = new FindingRecorder(context, waivers);
        var changes = await findings.RecordAsync(previous is null, previous?.Scopes ?? [], previous?.ResultTime ?? context.Time, cancellation);
        await findings.Posture.WriteAsync(context, cancellation);
        var (lost, gained) = await CoverageRecorder.RecordAsync(context, previous is null, cancellation);
        await PolicyRecorder.CountAsync(context, cancellation);
        var expired = await WaiverRecorder.RecordAsync(context, findings.Waived, waivers, cancellation);
        await DocumentRecorder.RecordAsync(context, cancellation);
        await ResourceRecorder.RecordAsync(context, cancellation);
        changes = changes with { CoverageLost = lost, CoverageGained = gained, ExpiredWaivers = expired };
        await WriteScanAsync(context, changes);
        return changes;
    }

    private async Task WriteScanAsync(RecordingContext context, ScanChanges changes)
    {
        var (result, connection) = (context.Prepared.Result, context.Connection);
        await connection.ExecuteAsync("INSERT INTO results (scan, content) VALUES (@Id, @Content)", new { claim.Id, context.Prepared.Content }, transaction);
        await connection.ExecuteAsync(
            """
            UPDATE scans SET result_time = @Time, duration = @duration, tool = @ToolVersion, scope = @scope, result_size = @size, resources = @Resources, policies = @Policies,
            non_compliant = @NonCompliant, unknown = @Unknown, waived = @Waived, drifted = @Drifted, pending = @Pending, missing = @Missing, unmanaged = @Unmanaged, errors = @errors, gaps = @gaps,
            opened = @opened, reopened = @reopened, resolved = @resolved, changed = @changed, not_looked_at = @notLookedAt, progress_done = progress_of WHERE id = @Id
            """,
            new
            {
                result.Time,
                duration = (long)result.Duration.TotalMilliseconds,
                result.ToolVersion,
                scope = JsonSerializer.Serialize([.. result.Scope], CursorContext.Default.ListString),
                size = context.Prepared.Content.Length,
                result.Summary.Resources,
                result.Summary.Policies,
                result.Summary.NonCompliant,
                result.Summary.Unknown,
                result.Summary.Waived,
                result.Summary.Drifted,
                result.Summary.Pending,
                result.Summary.Missing,
                result.Summary.Unmanaged,
                errors = result.Errors.Length,
                gaps = result.Coverage.Count(entry => entry.Problem is not null),
                opened = changes.Opened.Length,
                reopened = changes.Reopened.Length,
                resolved = changes.Resolved.Length,
                changed = changes.Changed.Length,
                notLookedAt = changes.NotLookedAt.Length,
                claim.Id,
            },
            transaction);
        await connection.ExecuteAsync(
            """
            INSERT INTO targets (account, active, first_seen, last_listed, last_scan, last_scan_time) VALUES (@Account, 1, @now, @now, @Id, @Time)
            ON CONFLICT (account) DO UPDATE SET last_scan = excluded.last_scan, last_scan_time = excluded.last_scan_time
            """,
            new { claim.Account, now, claim.Id, result.Time },
            transaction);
    }
}
