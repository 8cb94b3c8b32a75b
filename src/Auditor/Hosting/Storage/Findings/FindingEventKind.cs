namespace Auditor.Hosting.Storage.Findings;

/// <summary>What happened to a finding or a difference. The numbers are stored.</summary>
internal enum FindingEventKind
{
    Opened = 0,

    /// <summary>There again after it had been resolved.</summary>
    Reopened = 1,

    Resolved = 2,

    /// <summary>Outcome, severity or evidence is another.</summary>
    Changed = 3,

    Waived = 4,

    /// <summary>The waiver expired or was taken away.</summary>
    Unwaived = 5,

    /// <summary>A scan did not look there; it stays as it was.</summary>
    NotLookedAt = 6,

    /// <summary>A scan looked there again, and it was still so.</summary>
    LookedAtAgain = 7,
}
