namespace Auditor.Configuration.Notifications;

/// <summary>What is told.</summary>
[Flags]
internal enum NotificationOccasions
{
    None = 0,

    /// <summary>Findings that are new, there again, or accepted no more.</summary>
    NewFindings = 1,

    /// <summary>Findings that are no more.</summary>
    ResolvedFindings = 2,

    /// <summary>Drift that is new, and drift that is no more.</summary>
    Drift = 4,

    /// <summary>Waivers whose last day is near, and what is open because one is over.</summary>
    ExpiringWaivers = 8,

    /// <summary>What could be read before and could not now, and scans that failed.</summary>
    CoverageLost = 16,

    /// <summary>Every scan, with all that it changed, and if that is nothing.</summary>
    EveryScan = 32,
}
