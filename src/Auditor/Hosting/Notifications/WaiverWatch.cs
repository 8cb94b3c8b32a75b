using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Resources;

namespace Auditor.Hosting.Notifications;

/// <summary>Has it told of waivers whose last day is near, and of those whose last day has passed. What is open then is told with the scan that finds it.</summary>
internal sealed class WaiverWatch(Notifier notifier, WaiverStore waivers, Outbox outbox, TimeProvider time)
{
    /// <summary>Looks for such waivers. Nothing is told twice, however often and by however many it is looked.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var near = await waivers.ExpiringAsync(DateOnly.FromDateTime(now.UtcDateTime), WaiverRow.SoonDays, cancellation);
        await outbox.AddAsync(notifier.ComposeWaivers(near, now), cancellation);
    }
}
