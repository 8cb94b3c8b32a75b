using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security;

/// <summary>How often each client failed to show who they are. Past the limit nothing of theirs is looked up or written down until the minute is over.</summary>
internal sealed class FailedAttempts : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _attempts = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetFixedWindowLimiter(RateLimits.AddressOf(context), _ => new() { PermitLimit = RateLimits.Attempts, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether this client has failed too often.</summary>
    public bool IsOver(HttpContext context)
    {
        // To acquire nothing is to ask whether there is anything left.
        using var lease = _attempts.AttemptAcquire(context, permitCount: 0);
        return !lease.IsAcquired;
    }

    /// <summary>Counts a failure.</summary>
    /// <returns>Whether it is to be written down.</returns>
    public bool Count(HttpContext context)
    {
        using var lease = _attempts.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public ValueTask DisposeAsync() => _attempts.DisposeAsync();
}
