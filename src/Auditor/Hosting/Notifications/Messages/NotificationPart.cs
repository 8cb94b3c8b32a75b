using System.Collections.Immutable;

namespace Auditor.Hosting.Notifications.Messages;

/// <summary>One of the things that a notification tells.</summary>
internal sealed record NotificationPart
{
    /// <summary><c>new-findings</c>, <c>resolved-findings</c>, <c>new-drift</c>, <c>resolved-drift</c>, <c>ended-waivers</c>, <c>expiring-waivers</c>, <c>coverage-lost</c>, <c>failed-scan</c>, <c>failed-listing</c> or <c>left-accounts</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Such as <c>414 new findings (2 critical, 12 high, 400 low)</c>.</summary>
    public required string Title { get; init; }

    /// <summary>How many there are.</summary>
    public required int Count { get; init; }

    /// <summary>The first of them, the worst on top.</summary>
    public ImmutableArray<NotificationEntry> Entries { get; init; } = [];

    /// <summary>How many there are besides.</summary>
    public int More => Count - Entries.Length;
}
