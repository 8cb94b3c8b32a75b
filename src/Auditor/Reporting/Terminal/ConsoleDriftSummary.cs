using Auditor.Auditing;
using Auditor.Drift;

namespace Auditor.Reporting.Terminal;

/// <summary>What a comparison came to, in one line.</summary>
internal static class ConsoleDriftSummary
{
    public static void WriteLine(ConsolePage page, AuditResult result, DriftReport drift)
    {
        var summary = result.Summary;
        var (open, blocking) = (DriftFigures.Open(summary), DriftFigures.Blocking(drift));
        string?[] counts =
        [
            summary.Drifted > 0 ? $"{Figures.Number(summary.Drifted)} drifted" : null,
            summary.Missing > 0 ? $"{Figures.Number(summary.Missing)} missing" : null,
            summary.Unmanaged > 0 ? $"{Figures.Number(summary.Unmanaged)} unmanaged" : null,
            summary.Pending > 0 ? $"{Figures.Number(summary.Pending)} pending" : null,
            DriftFigures.Waived(drift) is > 0 and var waived ? $"{Figures.Number(waived)} waived" : null,
            drift.Gone.Length > 0 ? $"{Figures.Number(drift.Gone.Length)} gone since the baseline" : null,
        ];
        var counted = string.Join(", ", counts.OfType<string>());
        var extent = $"{DriftFigures.Extent(drift)}{(DriftFigures.NotCompared(drift) is > 0 and var not ? $", {Figures.Count(not, "property or resource", "properties or resources")} not compared" : "")}.{Alone(result)}";
        if (open + summary.Pending > 0)
        {
            page.Line(0, 0, new Piece($"{(open > 0 ? "Drift: " : DriftFigures.IsOfLive(drift) ? "No drift: " : "")}{counted}. ", blocking > 0 ? Ink.High : Ink.Strong), $"{ConsoleSummary.Blocking(blocking, result.FailOn)} {extent}");
        }
        else if (drift.Stacks.IsEmpty)
        {
            page.Line(0, 0, new Piece($"Nothing was compared{Also(counted)}: ", Ink.Medium), $"{DriftFigures.WithoutStacks(result)}.{Alone(result)}");
        }
        else
        {
            var partial = DriftFigures.IsPartial(drift);
            page.Line(0, 0, new Piece($"{(DriftFigures.IsOfLive(drift) ? "No drift" : "Nothing pending")}{(partial ? " in what was compared" : "")}{Also(counted)}: ", partial ? Ink.Strong : Ink.Good), extent);
        }
    }

    private static string Also(string counted) => counted.Length > 0 ? $", {counted}" : "";

    // What the line about findings says, where there is none.
    private static string Alone(AuditResult result)
    {
        if (!DriftFigures.IsAlone(result))
        {
            return "";
        }

        var errors = result.Errors.IsEmpty ? "" : $" {Figures.Count(result.Errors.Length, "error")}: the comparison is not complete.";
        return $"{errors} {Figures.Elapsed(result.Duration)}.";
    }
}
