using System.Globalization;
using Auditor.Accounts.Scanning;
using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Hosting.Notifications;
using Auditor.Hosting.Storage.Scans;
using Auditor.Hosting.Telemetry;
using Microsoft.Extensions.Logging;

namespace Auditor.Hosting.Scanning;

/// <summary>Scans one target and keeps what it came to.</summary>
internal sealed partial class TargetScanner(
    HostSettings settings,
    TargetDirectory targets,
    ScanStore scans,
    Notifier notifier,
    HostMetrics metrics,
    TimeProvider time,
    ILogger<TargetScanner> logger)
{
    // Well below the store's lease, so that one that is late does not lose the scan.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>Scans a target, unless its period is scanned already or somebody else is at it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="period">The period it is due for; null where somebody asked for it.</param>
    /// <param name="trigger">What began it.</param>
    /// <param name="requestedBy">Who asked for it, or null.</param>
    /// <param name="cancellation">Stops it; it is then due again.</param>
    public async Task<ScanAttempt> ScanAsync(string account, DateTimeOffset? period, ScanTrigger trigger, string? requestedBy, CancellationToken cancellation)
    {
        if (await scans.ClaimAsync(account, period, trigger, requestedBy, settings.Instance, notifier.ComposeFailure, cancellation) is not { } claim)
        {
            return ScanAttempt.NotDue;
        }

        using var scope = logger.BeginScope(new Dictionary<string, object?>(StringComparer.Ordinal) { ["scan"] = claim.Id, ["target"] = account });
        using var activity = HostMetrics.Activities.StartActivity("scan");
        activity?.SetTag("auditor.scan", claim.Id).SetTag("auditor.target", account);
        var start = time.GetTimestamp();
        var outcome = "failed";
        metrics.ScanBegins();
        LogBegun(account, claim.Id);
        try
        {
            var recorded = await ScanAsync(claim, account, cancellation);
            outcome = "done";
            LogDone(account, claim.Id, recorded.Scan.Opened, recorded.Scan.Resolved);
            return ScanAttempt.Done;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            outcome = "stopped";
            await scans.StopAsync(claim, "the auditor was stopped", CancellationToken.None);
            LogStopped(account, claim.Id);
            throw;
        }
        catch (AuditException failure)
        {
            var problem = string.Join("; ", failure.Problems.Select(one => one.ToString()));
            var now = time.GetUtcNow();

            // That the accounts cannot be listed is nothing of this one.
            var messages = ReferenceEquals(failure, targets.Failure?.Reason) ? notifier.ComposeUnlisted(problem, now) : notifier.ComposeFailure(claim, problem, now);
            await scans.FailAsync(claim, problem, messages, CancellationToken.None);
            LogFailed(account, claim.Id, problem);
            return ScanAttempt.Failed;
        }
        catch (Exception failure)
        {
            // A defect, of the auditor or of what it is built on, ends this scan and no other.
            var problem = $"a defect of the auditor: {failure.GetType().Name}; its log has more";
            await scans.FailAsync(claim, problem, notifier.ComposeFailure(claim, problem, time.GetUtcNow()), CancellationToken.None);
            LogDefect(failure, account, claim.Id);
            return ScanAttempt.Failed;
        }
        finally
        {
            activity?.SetTag("auditor.outcome", outcome);
            metrics.ScanEnds(outcome, time.GetElapsedTime(start));
        }
    }

    private async Task<RecordedScan> ScanAsync(ScanClaim claim, string account, CancellationToken cancellation)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var scanned = CancellationTokenSource.CreateLinkedTokenSource(lost.Token);
        var progress = new LiveProgress();
        var beating = BeatAsync(claim, progress, lost, scanned.Token);
        try
        {
            var target = await targets.FindAsync(account, lost.Token)
                ?? throw new AuditException(ProblemKind.Access, string.Create(CultureInfo.InvariantCulture, $"the account {account} is no longer among those that are scanned"));
            var result = await AuditAsync(target, progress, lost.Token);
            var prepared = await scans.PrepareAsync(claim, result, lost.Token) ?? throw TakenOver();
            await scanned.CancelAsync();
            await beating;
            var recorded = await scans.RecordAsync(claim, prepared, notifier.Compose, lost.Token) ?? throw TakenOver();
            metrics.FindingsChange("opened", recorded.Scan.Opened);
            metrics.FindingsChange("resolved", recorded.Scan.Resolved);
            metrics.FindingsChange("reopened", recorded.Scan.Reopened);
            return recorded;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw TakenOver();
        }
        finally
        {
            await scanned.CancelAsync();
            await beating;
        }
    }

    private static AuditException TakenOver() => new(ProblemKind.Access, "another instance took the scan over, because this one had not been heard of");

    private async Task<AuditResult> AuditAsync(ScanTarget target, IScanProgress progress, CancellationToken cancellation)
    {
        var request = settings.Request with { Scope = [target.Account], Pictures = true };
        var options = new ScanOptions { Source = settings.Scope.Source, Drift = new DriftScope { Against = DriftAgainst.Deployed, Stacks = [] }, KeepsResources = true };
        var result = await new AccountAudit(request, options, time).RunAsync([target], progress, cancellation);

        // Who saw nothing has no result: what was known goes on to be shown, and it is tried again.
        return result.Coverage.All(entry => entry.Read == 0) && result.Errors.Where(error => error.Kind is ProblemKind.Access).ToList() is { Count: > 0 } closed
            ? throw new AuditException([.. closed])
            : result;
    }

    // Whoever is not heard of any more loses the scan to somebody else, and must not go on with it.
    private async Task BeatAsync(ScanClaim claim, LiveProgress progress, CancellationTokenSource lost, CancellationToken scanned)
    {
        while (!scanned.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Beat, time, scanned);
                if (!await scans.HeartbeatAsync(claim, progress.Done, progress.Of, scanned))
                {
                    await lost.CancelAsync();
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (AuditException failure)
            {
                // The store may answer again before the lease has ended.
                LogNotHeard(claim.Account, claim.Id, failure.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Scan {Scan} of {Target} has begun")]
    private partial void LogBegun(string target, long scan);

    [LoggerMessage(LogLevel.Information, "Scan {Scan} of {Target} is done: {Opened} new findings, {Resolved} resolved")]
    private partial void LogDone(string target, long scan, int opened, int resolved);

    [LoggerMessage(LogLevel.Warning, "Scan {Scan} of {Target} was stopped, and is due again")]
    private partial void LogStopped(string target, long scan);

    [LoggerMessage(LogLevel.Error, "Scan {Scan} of {Target} failed: {Problem}")]
    private partial void LogFailed(string target, long scan, string problem);

    [LoggerMessage(LogLevel.Error, "Scan {Scan} of {Target} failed by a defect")]
    private partial void LogDefect(Exception failure, string target, long scan);

    [LoggerMessage(LogLevel.Warning, "Scan {Scan} of {Target} could not give a sign of life: {Problem}")]
    private partial void LogNotHeard(string target, long scan, string problem);
}
