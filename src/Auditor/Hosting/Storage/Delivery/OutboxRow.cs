namespace Auditor.Hosting.Storage.Delivery;

/// <summary>A message in the outbox.</summary>
internal sealed record OutboxRow
{
    public long Id { get; init; }

    public string Channel { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Dedupe { get; init; } = "";

    /// <summary>What to tell, as JSON.</summary>
    public string Payload { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    /// <summary>How often it was taken, this time included: also what tells this taking from a later one.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Whether nobody tries any more.</summary>
    public bool IsDead { get; init; }

    /// <summary>Why the last attempt failed, or null.</summary>
    public string? Problem { get; init; }
}
