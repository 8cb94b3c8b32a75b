namespace Auditor.Hosting.Notifications.Delivery;

/// <summary>How patiently messages are delivered.</summary>
internal sealed record DeliverySettings
{
    /// <summary>The name of this instance among those that share a store.</summary>
    public required string Instance { get; init; }

    /// <summary>How often is looked for what is due.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The time for one attempt.</summary>
    public TimeSpan AttemptDeadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The time that an attempt still has once the auditor is asked to end: what waits for it must end in time, too.</summary>
    public TimeSpan LastAttemptDeadline { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long messages that were taken may wait for their turn: they must be dealt with before they count as left behind.</summary>
    public TimeSpan TurnDeadline { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>About how long after the first failure it is tried again; twice as long after each further one.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>About how long after a refusal it is tried again: somebody has to mend something first.</summary>
    public TimeSpan RefusedRetry { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest time between two attempts.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long after it was written a message is tried no more.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How many messages are taken at once.</summary>
    public int Batch { get; init; } = 50;

    /// <summary>After how many failures in a row the rest of what was taken for a channel waits.</summary>
    public int FailuresInRow { get; init; } = 3;

    /// <exception cref="AuditException">The environment says something that cannot be.</exception>
    public static DeliverySettings Of(HostSettings host) => new() { Instance = host.Instance, GiveUpAfter = TimeSpan.FromDays(host.Environment.Number("NOTIFY_DAYS", 3)) };
}
