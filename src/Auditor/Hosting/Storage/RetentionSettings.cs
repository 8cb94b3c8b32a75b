namespace Auditor.Hosting.Storage;

/// <summary>How long what is past is kept.</summary>
internal sealed record RetentionSettings
{
    /// <summary>Whole results. A target's latest is always kept.</summary>
    public TimeSpan Results { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Scans, histories and resolved findings.</summary>
    public TimeSpan History { get; init; } = TimeSpan.FromDays(400);

    /// <summary>Trends.</summary>
    public TimeSpan Trends { get; init; } = TimeSpan.FromDays(1100);

    public TimeSpan AuditLog { get; init; } = TimeSpan.FromDays(400);

    /// <summary>What was told, or could not be: the same is not told again for as long.</summary>
    public TimeSpan Outbox { get; init; } = TimeSpan.FromDays(90);
}
