namespace Auditor.Hosting.Notifications;

/// <summary>A message as pages list it.</summary>
internal sealed record NotificationRow
{
    public required long Id { get; init; }

    /// <summary>To whom, without an address.</summary>
    public required string Channel { get; init; }

    public required string Title { get; init; }

    public required NotificationState State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>When it is tried next; null where it is tried no more.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>Why the last attempt failed, or null.</summary>
    public string? Problem { get; init; }
}
