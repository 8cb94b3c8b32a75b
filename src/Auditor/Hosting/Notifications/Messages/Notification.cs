using System.Collections.Immutable;

namespace Auditor.Hosting.Notifications.Messages;

/// <summary>What somebody is told: what a webhook is posted as it is, and what every other channel's message is written from. All texts in it are fit to print.</summary>
internal sealed record Notification
{
    public string SchemaVersion { get; init; } = "1.0";

    /// <summary>What it goes by: the same whenever it is sent again, so that a receiver can tell.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about: <c>scan</c>, <c>failed-scan</c>, <c>failed-listing</c>, <c>left-accounts</c>, <c>waiver</c> or <c>test</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>All of it in a line.</summary>
    public required string Title { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>The account, or null where it is about none in particular.</summary>
    public string? Account { get; init; }

    /// <summary>The number of the scan, or null.</summary>
    public long? Scan { get; init; }

    /// <summary>Whether it is the account's first scan, so that everything in it is new.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The highest severity in it, or null.</summary>
    public string? Severity { get; init; }

    /// <summary>The page that says more, or null where nothing says where the pages are.</summary>
    public string? Url { get; init; }

    public ImmutableArray<NotificationPart> Parts { get; init; } = [];
}
