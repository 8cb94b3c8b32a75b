namespace Auditor.Hosting.Storage.Scans;

/// <summary>How far a scan is. The numbers are stored.</summary>
internal enum ScanState
{
    Running = 0,

    Done = 1,

    /// <summary>It came to no result; the problem says why.</summary>
    Failed = 2,
}
