using Auditor.Hosting.Storage.Findings;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>What the store knows of a finding before a scan is recorded.</summary>
internal sealed record KnownFinding
{
    public long Seq { get; init; }

    public string Id { get; init; } = "";

    public FindingState State { get; init; }

    public string Rule { get; init; } = "";

    public int Severity { get; init; }

    public string Outcome { get; init; } = "";

    public string Environment { get; init; } = "";

    public string Region { get; init; } = "";

    public string Type { get; init; } = "";

    public string? NotLookedAt { get; init; }

    public byte[] Hash { get; init; } = [];
}
