using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Stored findings and differences as entries.</summary>
/// <param name="result">A result that describes the policies.</param>
internal sealed class StoredEntries(AuditResult result)
{
    public ReportEntry Of(byte[] document, string outcome)
    {
        var (finding, difference) = FindingDocument.Read(document, FindingDocument.IsDifference(outcome));
        return finding is null ? Of(difference!) : Of(finding);
    }

    public ReportEntry Of(Finding finding) => ReportEntries.Of(result with { Findings = [finding], Drift = null })[0];

    public ReportEntry Of(Difference difference) => ReportEntries.Of(result with { Findings = [], Drift = new() { Against = "both", Differences = [difference] } })[0];
}
