namespace Auditor.Reporting;

/// <summary>What was open at a time: findings by severity, those apart that could not be decided.</summary>
internal sealed record OpenFindings(DateTimeOffset Time, int Critical, int High, int Medium, int Low, int Unknown)
{
    public int Total => Critical + High + Medium + Low + Unknown;
}
