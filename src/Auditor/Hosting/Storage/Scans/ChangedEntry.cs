using Auditor.Reporting;

namespace Auditor.Hosting.Storage.Scans;

/// <summary>A finding or a difference of which outcome, severity or evidence is another.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
internal sealed record ChangedEntry(ReportEntry Before, ReportEntry After);
