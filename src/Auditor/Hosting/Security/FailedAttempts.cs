using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security;

/// <summary>How often each client failed to show who they are. Past the limit they are told so, and nothing of it is written down until the minute is over.</summary>
internal sealed class FailedAttempts : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _attempts = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetFixedWindowLimiter(RateLimits.AddressOf(context), _ => new() { PermitLimit = RateLimits.Attempts, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Counts a failure.</summary>
    /// <returns>Whether it was one of the first in this minute, and is to be written down.</returns>
    public bool Count(HttpContext context)
    {
        using var lease = _attempts.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public ValueTask DisposeAsync() => _attempts.DisposeAsync();
}
