using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting;

/// <summary>What was open at a time: findings by severity, those apart that could not be decided.</summary>
internal sealed record OpenFindings(DateTimeOffset Time, int Critical, int High, int Medium, int Low, int Unknown)
{
    /// <summary>What is open of a result.</summary>
    public static OpenFindings Of(AuditResult result) =>
        result.Findings.Where(finding => finding.Waiver is null).Aggregate(new OpenFindings(result.Time, 0, 0, 0, 0, 0), (open, finding) => open.And(finding.Severity, finding.Outcome is Outcome.Unknown, 1));

    /// <summary>The same and so many more.</summary>
    public OpenFindings And(Severity severity, bool isUnknown, int count) => (isUnknown, severity) switch
    {
        (true, _) => this with { Unknown = Unknown + count },
        (_, Severity.Critical) => this with { Critical = Critical + count },
        (_, Severity.High) => this with { High = High + count },
        (_, Severity.Medium) => this with { Medium = Medium + count },
        _ => this with { Low = Low + count },
    };

    public int Total => Critical + High + Medium + Low + Unknown;
}
