namespace Auditor.Hosting.Storage.Resources;

/// <summary>A waiver that accepts something now.</summary>
internal sealed record WaiverRow
{
    /// <summary>How many days before its last one it is about to expire.</summary>
    public const int SoonDays = 14;

    public string Account { get; init; } = "";

    /// <summary>The policy, or of differences their kind, such as <c>drift-not-equal</c>.</summary>
    public string Policy { get; init; } = "";

    /// <summary>The environment; empty where there is none.</summary>
    public string Environment { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>Who answers for it; empty where it names nobody.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The last day it counts, or null.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The file that it stands in.</summary>
    public string Source { get; init; } = "";

    public int Line { get; init; }

    /// <summary>In how many accounts it accepts something; where that is more than one, <see cref="Account"/> is one of them.</summary>
    public long Accounts { get; init; } = 1;

    /// <summary>How many findings and differences it accepts.</summary>
    public long Findings { get; init; }
}
