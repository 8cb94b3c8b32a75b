using System.Collections.Immutable;

namespace Auditor.Hosting.Notifications.Messages;

/// <summary>A finding, a difference, a waiver or a gap of which a notification tells.</summary>
internal sealed record NotificationEntry
{
    /// <summary>The identity of the finding or the difference; null of anything else.</summary>
    public string? Id { get; init; }

    /// <summary>The policy's id, or the kind of the difference.</summary>
    public string? Policy { get; init; }

    public string? Outcome { get; init; }

    public string? Severity { get; init; }

    public required string Title { get; init; }

    /// <summary>What a person calls the resource.</summary>
    public string? Resource { get; init; }

    public string? Type { get; init; }

    public string? Arn { get; init; }

    public string? Account { get; init; }

    public string? Region { get; init; }

    public string? Environment { get; init; }

    public string? Stack { get; init; }

    /// <summary>What was expected and what is there, and what else is to be said, a line each.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    public string? Remediation { get; init; }

    public string? Url { get; init; }

    /// <summary>The resource with where it is, on a line; null of what is about none.</summary>
    public string? Place() => Resource is null ? null : $"{Resource} ({string.Join(", ", new[] { Type, Account, Region, Environment }.OfType<string>())})";
}
