using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Terminal;

/// <summary>What stands below the findings: a line per environment, what deserves a look, what could not be read, and the counts.</summary>
internal static class ConsoleSummary
{
    private const int GapLimit = 10;

    public static void WriteDetails(ConsolePage page, AuditResult result, bool verbose)
    {
        page.Blank();
        if (result.Findings.Any(finding => verbose || finding.Waiver is null))
        {
            WriteEnvironments(page, result);
        }

        foreach (var warning in result.Warnings)
        {
            page.Line(0, 9, new Piece("warning  ", Ink.Medium), warning.ToString());
        }

        var gaps = result.Coverage.Where(entry => entry.Problem is not null).ToArray();
        foreach (var gap in verbose ? gaps : gaps.Take(GapLimit))
        {
            page.Line(0, 10, new Piece("not read  ", Ink.Medium), gap.Type is "*" ? gap.Target : $"{gap.Type} of {gap.Target}", $": {gap.Problem}");
        }

        if (!verbose && gaps.Length > GapLimit)
        {
            page.Line(0, 10, new Piece($"not read  … and {gaps.Length - GapLimit} more; --verbose shows them", Ink.Medium));
        }

        if (result.Coverage.Where(entry => entry.AsOf is not null).MinBy(entry => entry.AsOf) is { AsOf: { } oldest } entry)
        {
            page.Line(0, 10, new Piece("as of     ", Ink.Medium), $"AWS Config's oldest record is of {Figures.Timestamp(oldest)}: {entry.Type} of {entry.Target}");
        }

        page.Blank();
    }

    /// <summary>The counts in one line, and in another those of drift where it was looked for.</summary>
    public static void WriteLine(ConsolePage page, AuditResult result)
    {
        if (!DriftFigures.IsAlone(result))
        {
            WriteFindings(page, result);
        }

        if (result.Drift is { } drift)
        {
            ConsoleDriftSummary.WriteLine(page, result, drift);
        }
    }

    /// <summary>How many block, and from which severity.</summary>
    public static string Blocking(int count, Severity? failOn) => (count, failOn) switch
    {
        (0, null) => "Nothing is set to block.",
        (0, { } threshold) => $"None blocks ({From(threshold)}).",
        (_, null) => $"{Figures.Number(count)} {(count == 1 ? "blocks" : "block")}.",
        (_, { } threshold) => $"{Figures.Number(count)} {(count == 1 ? "blocks" : "block")} ({From(threshold)}).",
    };

    private static void WriteFindings(ConsolePage page, AuditResult result)
    {
        var summary = result.Summary;
        var blocking = summary.Blocking - DriftFigures.Blocking(result.Drift);
        var figures = $"{Figures.Count(summary.Resources, "resource")}, {Figures.Count(summary.Policies, "policy", "policies")}, {Figures.Elapsed(result.Duration)}.";
        var waived = summary.Waived > 0 ? $", {Figures.Number(summary.Waived)} waived" : "";
        var resolved = result.Resolved.Length > 0 ? $", {Figures.Number(result.Resolved.Length)} resolved since the baseline" : "";
        if (summary.NonCompliant + summary.Unknown > 0)
        {
            page.Line(0, 0, new Piece(NonCompliant(result), blocking > 0 ? Ink.High : Ink.Strong), $"{Unknown(summary)}{waived}{resolved}. ", Blocking(blocking, result.FailOn), $"{Incomplete(result)} {figures}");
        }
        else if (result.Errors.Length > 0)
        {
            page.Line(0, 0, new Piece($"No findings{waived}{resolved}, but the audit is not complete:", Ink.High), $"{Incomplete(result)} {figures}");
        }
        else if (summary.Compliant == 0)
        {
            page.Line(0, 0, new Piece($"Nothing was found to judge{waived}{resolved}. ", Ink.Medium), $"No policy applies to anything that was read: {figures}");
        }
        else
        {
            page.Line(0, 0, new Piece($"All clear{waived}{resolved}: ", Ink.Good), $"{Figures.Count(summary.Compliant, "evaluation")} compliant, {Figures.Number(summary.NotApplicable)} not applicable; {figures}");
        }
    }

    private static string NonCompliant(AuditResult result)
    {
        var open = result.Findings.Where(finding => finding.Waiver is null && finding.Outcome == Outcome.NonCompliant).ToLookup(finding => finding.Severity);
        Severity[] severities = [Severity.Critical, Severity.High, Severity.Medium, Severity.Low];
        var shares = severities.Where(open.Contains).Select(severity => $"{Figures.Number(open[severity].Count())} {Words.Of(severity)}").ToArray();
        return $"{Figures.Number(result.Summary.NonCompliant)} non-compliant{(shares.Length > 0 ? $" ({string.Join(", ", shares)})" : "")}";
    }

    private static string Unknown(AuditSummary summary) => summary.Unknown > 0 ? $", {Figures.Number(summary.Unknown)} unknown" : "";

    private static string From(Severity threshold) => threshold == Severity.Critical ? "critical" : $"{Words.Of(threshold)} and above";

    private static string Incomplete(AuditResult result) => result.Errors.Length > 0 ? $" {Figures.Count(result.Errors.Length, "error")}." : "";

    private static void WriteEnvironments(ConsolePage page, AuditResult result)
    {
        var rows = result.Environments.Select(environment => new[]
        {
            environment.Name ?? "(no environment)",
            Figures.Count(environment.Resources, "resource"),
            Figures.Count(environment.Evaluations, "evaluation"),
            $"{Figures.Number(environment.NonCompliant)} non-compliant",
            $"{Figures.Number(environment.Unknown)} unknown",
            $"{Figures.Number(environment.Waived)} waived",
        }).ToArray();
        if (rows.Length == 0 || result.Environments is [{ Name: null }])
        {
            return;
        }

        page.Table(rows);
        page.Blank();
    }
}
