namespace Auditor.Hosting.Notifications.Delivery;

/// <summary>When a message that failed is tried again.</summary>
/// <param name="settings">How patiently.</param>
/// <param name="random">A number from 0 to 1, so that many messages do not come again at the same time.</param>
internal sealed class RetrySchedule(DeliverySettings settings, Func<double> random)
{
    private const int MostDoublings = 20;

    /// <summary>When to try again; null for never.</summary>
    /// <param name="attempts">How often it was tried, at least once.</param>
    /// <param name="created">When it was written.</param>
    /// <param name="now">When it is.</param>
    /// <param name="failure">Why it failed.</param>
    public DateTimeOffset? Next(int attempts, DateTimeOffset created, DateTimeOffset now, DeliveryException failure)
    {
        var usual = failure.IsRefused ? settings.RefusedRetry : settings.FirstRetry;
        var delay = usual * Math.Pow(2, Math.Min(attempts - 1, MostDoublings));
        delay = delay < settings.LongestRetry ? delay : settings.LongestRetry;

        // Half of it is certain, half is chance.
        delay = (delay / 2) + (delay / 2 * random());
        var next = now + (failure.RetryAfter is { } asked && asked > delay ? asked : delay);
        return next - created > settings.GiveUpAfter ? null : next;
    }
}
