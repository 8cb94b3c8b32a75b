namespace Auditor.Hosting.Storage;

/// <summary>Where the store is, and how long claims hold.</summary>
internal sealed record StoreSettings
{
    /// <summary>The folder of the embedded store.</summary>
    public string Folder { get; init; } = ".auditor";

    /// <summary>The connection string of a PostgreSQL database, in place of the folder; null for the folder.</summary>
    public string? Connection { get; init; }

    /// <summary>How long a scan is its claimant's without a sign of life.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a period's scan is begun, should instances die of it or it fail.</summary>
    public int MostAttempts { get; init; } = 3;

    /// <summary>How long what was taken from the outbox is the taker's.</summary>
    public TimeSpan DeliveryLease { get; init; } = TimeSpan.FromMinutes(5);
}
