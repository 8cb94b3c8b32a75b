using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Reporting;
using Auditor.Reporting.Json;
using Policies.Model;

namespace Auditor.Hosting.Storage.Findings;

/// <summary>A finding or a difference as the store keeps it: in the shape that results give it.</summary>
internal static class FindingDocument
{
    /// <summary>Whether what stands for the outcome is the kind of a difference.</summary>
    public static bool IsDifference(string outcome) => outcome != Words.Of(Outcome.NonCompliant) && outcome != Words.Of(Outcome.Unknown);

    /// <summary>The finding or the difference, the other one null.</summary>
    public static (Finding? Finding, Difference? Difference) Read(byte[] packed, bool isDifference) =>
        isDifference ? (null, Packed.Read(DriftShapes.Difference, packed)) : (Packed.Read(ResultShape.Finding, packed), null);
}
