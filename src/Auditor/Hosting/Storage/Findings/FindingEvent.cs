namespace Auditor.Hosting.Storage.Findings;

/// <summary>Something that happened to a finding or a difference.</summary>
internal sealed record FindingEvent
{
    public long Seq { get; init; }

    public DateTimeOffset Time { get; init; }

    /// <summary>The scan that told.</summary>
    public long Scan { get; init; }

    public FindingEventKind Kind { get; init; }

    /// <summary>Of a change, what is another: <c>outcome</c>, <c>severity</c>, <c>evidence</c> or <c>waiver</c>.</summary>
    public string? What { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}
