namespace Policies.Recovery;

/// <summary>What goes wrong, in the kinds of AWS Resilience Hub (guide: "Resilience Hub concepts").</summary>
public enum Disruption
{
    /// <summary>Data is deleted or corrupted, by people or programs.</summary>
    Application,

    /// <summary>One node or host is lost.</summary>
    Infrastructure,

    /// <summary>An availability zone is lost.</summary>
    Zone,

    /// <summary>A region is lost.</summary>
    Region,
}
