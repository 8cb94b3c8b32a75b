using System.Collections.Immutable;
using System.Text.Json;

namespace Auditor.Hosting.Storage.Scans;

/// <summary>A scan of one target, as lists show it.</summary>
internal sealed record ScanRow
{
    private const long LargeResult = 4 << 20;

    public long Id { get; init; }

    public string Account { get; init; } = "";

    /// <summary>The period that it was for; null where it was asked for out of turn.</summary>
    public DateTimeOffset? Period { get; init; }

    public ScanTrigger Trigger { get; init; }

    /// <summary>Who asked for it, or null.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>Who carried it out.</summary>
    public string Instance { get; init; } = "";

    public ScanState State { get; init; }

    /// <summary>How often it was begun: more than once where an instance died or the scan failed.</summary>
    public int Attempt { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When the instance last said that it was at work.</summary>
    public DateTimeOffset HeartbeatAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>How many steps were done.</summary>
    public int ProgressDone { get; init; }

    /// <summary>Of how many.</summary>
    public int ProgressOf { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>The time that the result states.</summary>
    public DateTimeOffset? ResultTime { get; init; }

    /// <summary>How long the audit took, in milliseconds.</summary>
    public long? Duration { get; init; }

    /// <summary>The version of the auditor that wrote the result.</summary>
    public string? Tool { get; init; }

    /// <summary>What was audited, a JSON list.</summary>
    public string? Scope { get; init; }

    /// <summary>How many bytes the stored result has, compressed; null where there is none any more.</summary>
    public long? ResultSize { get; init; }

    public int Resources { get; init; }

    public int Policies { get; init; }

    public int NonCompliant { get; init; }

    public int Unknown { get; init; }

    public int Waived { get; init; }

    public int Drifted { get; init; }

    public int Pending { get; init; }

    public int Missing { get; init; }

    public int Unmanaged { get; init; }

    /// <summary>How many errors the result tells.</summary>
    public int Errors { get; init; }

    /// <summary>How much was asked for and not read, or not in full.</summary>
    public int Gaps { get; init; }

    /// <summary>How many findings and differences were new.</summary>
    public int Opened { get; init; }

    public int Reopened { get; init; }

    public int Resolved { get; init; }

    public int Changed { get; init; }

    /// <summary>How many open ones were not looked at.</summary>
    public int NotLookedAt { get; init; }

    public bool HasResult => ResultSize is not null;

    /// <summary>Whether the result is more than a page should unpack: of each of its bytes there are some hundred in memory.</summary>
    public bool IsLarge => ResultSize > LargeResult;

    /// <summary>What was audited.</summary>
    public ImmutableArray<string> Scopes => Scope is null ? [] : [.. JsonSerializer.Deserialize(Scope, CursorContext.Default.ListString) ?? []];
}
