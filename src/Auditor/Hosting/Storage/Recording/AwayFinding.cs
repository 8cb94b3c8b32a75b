using Auditor.Reporting;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>A finding that was open or waived, and that a scan did not find under its identity.</summary>
/// <param name="Known">What the store knows of it.</param>
/// <param name="Entry">The finding as it was last.</param>
/// <param name="Gap">Why it was not looked at; null where it was.</param>
/// <param name="Renamed">The identity under which the scan found it all the same; null where it did not.</param>
/// <param name="Unwaived">The finding without its waiver, whose last day has passed; null where it has none that has ended.</param>
internal sealed record AwayFinding(KnownFinding Known, ReportEntry Entry, string? Gap, string? Renamed, PreparedEntry? Unwaived)
{
    public bool IsResolved => Gap is null && Renamed is null;
}
