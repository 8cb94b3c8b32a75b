namespace Auditor.Hosting.Scanning;

/// <summary>What became of a target that was to be scanned.</summary>
internal enum ScanAttempt
{
    /// <summary>It was scanned, and the result is kept.</summary>
    Done,

    /// <summary>Its period is scanned already, or somebody else is at it.</summary>
    NotDue,

    /// <summary>It could not be scanned; the store says why.</summary>
    Failed,
}
