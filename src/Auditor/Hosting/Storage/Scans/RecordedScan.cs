namespace Auditor.Hosting.Storage.Scans;

/// <summary>A scan as it was recorded, and what it changed.</summary>
internal sealed record RecordedScan(ScanRow Scan, ScanChanges Changes);
