using System.Collections.Immutable;
using Auditor.Hosting.Storage.Resources;
using Quartz;

namespace Auditor.Hosting.Scheduling;

/// <summary>Starts scans that somebody asks for; some instance carries them out as soon as it has room.</summary>
internal sealed class ScanRequests(ISchedulerFactory schedulers, TargetStore targets)
{
    /// <summary>Asks for a scan. One that is asked for already is not asked for twice.</summary>
    /// <param name="account">The account, or null for all.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="cancellation">Stops asking.</param>
    /// <returns>The accounts that will be scanned; empty where there is none of that number.</returns>
    public async Task<ImmutableArray<string>> StartAsync(string? account, string who, CancellationToken cancellation)
    {
        ImmutableArray<string> wanted = [.. (await targets.ListAsync(cancellation)).Where(target => target.IsActive && (account is null || target.Account == account)).Select(target => target.Account)];
        var scheduler = await schedulers.GetScheduler(cancellation);
        foreach (var one in wanted)
        {
            await TargetSchedule.StartAsync(scheduler, one, who, cancellation);
        }

        return wanted;
    }
}
