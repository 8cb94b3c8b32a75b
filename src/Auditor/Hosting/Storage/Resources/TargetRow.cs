namespace Auditor.Hosting.Storage.Resources;

/// <summary>A target: an account with all its regions.</summary>
internal sealed record TargetRow
{
    /// <summary>The account's number.</summary>
    public string Account { get; init; } = "";

    /// <summary>What the organization calls it, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is still among those to scan; its history is kept where it is not.</summary>
    public bool IsActive { get; init; }

    public DateTimeOffset FirstSeen { get; init; }

    /// <summary>When it was last found among those to scan.</summary>
    public DateTimeOffset LastListed { get; init; }

    /// <summary>The last scan that came to a result, or null.</summary>
    public long? LastScan { get; init; }

    /// <summary>The time that its result states.</summary>
    public DateTimeOffset? LastScanTime { get; init; }

    /// <summary>Why the last scan failed; null where it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>When the last scan was begun, whatever it came to.</summary>
    public DateTimeOffset? LastStarted { get; init; }

    public bool IsRunning { get; init; }

    /// <summary>How many resources its last scan read.</summary>
    public int Resources { get; init; }

    /// <summary>How much was asked for and not read, or not in full.</summary>
    public int Gaps { get; init; }

    public long Critical { get; init; }

    public long High { get; init; }

    public long Medium { get; init; }

    public long Low { get; init; }

    public long Waived { get; init; }
}
