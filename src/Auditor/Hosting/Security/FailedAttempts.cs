using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security;

/// <summary>Writes down what was refused, but of each client only so often in a minute: anybody can be refused, as often as they like.</summary>
internal sealed class FailedAttempts(ActivityLog log, SecuritySettings settings) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _attempts = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimits.Window(RateLimits.ClientOf(context), RateLimits.Attempts, settings));

    /// <summary>Writes down what whoever makes the request was refused.</summary>
    /// <returns>Whether it was one of the first times in this minute; else it is not written down.</returns>
    public async Task<bool> RecordAsync(HttpContext context, string subject)
    {
        using var lease = _attempts.AttemptAcquire(context);
        if (lease.IsAcquired)
        {
            await log.RecordAsync(context, Activity.Denied, subject, isAllowed: false);
        }

        return lease.IsAcquired;
    }

    public ValueTask DisposeAsync() => _attempts.DisposeAsync();
}
