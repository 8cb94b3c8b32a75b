namespace Auditor.Hosting.Storage.Findings;

/// <summary>Where a finding or a difference stands. The numbers are stored.</summary>
internal enum FindingState
{
    Open = 0,

    Waived = 1,

    /// <summary>A scan looked again and found it no more.</summary>
    Resolved = 2,
}
