using Auditor.Drift;

namespace Auditor.Reporting.Terminal;

/// <summary>What stands below the drift: what is accepted, which stacks could not be compared, what means the same, and what was not compared.</summary>
internal sealed class ConsoleComparison(ConsolePage page, bool verbose)
{
    // As wide as the longest label and the gap after it: "not synthesized  ".
    private const int Body = 17;
    private const int StackLimit = 10;
    private const int TypeLimit = 3;

    public void Write(DriftReport report)
    {
        page.Blank();
        if (verbose && report.Stacks.Length > 0)
        {
            page.Table([.. report.Stacks.Select(stack => RowOf(stack, report))]);
            page.Blank();
        }

        if (!verbose && DriftFigures.Waived(report) is > 0 and var waived)
        {
            Line("waived", Ink.Faint, $"{Figures.Count(waived, "difference")} that a waiver accepts; --verbose shows {(waived == 1 ? "it" : "them")}");
        }

        if (report.Gone.Length > 0)
        {
            Line("gone", Ink.Good, $"{Figures.Count(report.Gone.Length, "difference")} that the baseline has{(report.Gone.Length == 1 ? Listed("it") : Listed())}");
            List(report.Gone);
        }

        WriteStacks(report);
        if (report.Equivalences.Length > 0)
        {
            var rows = report.Equivalences.Select(row => row.Id).Distinct(StringComparer.Ordinal).Count();
            Line("equivalent", Ink.Faint, $"{Figures.Count(report.Equivalences.Sum(row => row.Count), "value")} written otherwise, by {Figures.Count(rows, "equivalence")}{Listed()}");
            List(report.Equivalences.Select(row => $"{Figures.Number(row.Count),5}  {row.Type} {row.Property}: {row.Reason} ({row.Id})"));
        }

        if (report.NotCompared.Length > 0)
        {
            Line("not compared", Ink.Medium, $"{Figures.Count(DriftFigures.NotCompared(report), "property or resource", "properties or resources")}: {Types(report)}{Listed()}");
            List(report.NotCompared.Select(row => $"{Figures.Number(row.Count),5}  {row.Type} {row.Property ?? "as a whole"}: {row.Reason}"));
        }

        page.Blank();
    }

    private static string[] RowOf(ComparedStack stack, DriftReport report) =>
    [
        NameOf(stack),
        stack.Status ?? "not deployed",
        DriftFigures.IsOfLive(report) ? $"{Figures.Number(stack.Compared)} of {Figures.Number(stack.Resources)} compared" : "",
        DriftFigures.IsOfLive(report) ? $"{Figures.Number(stack.Drifted)} drifted" : "",
        DriftFigures.IsOfSynthesized(report) ? $"{Figures.Number(stack.Pending)} pending" : "",
    ];

    private static string NameOf(ComparedStack stack) => DriftFigures.Target(stack.Account, stack.Region) is { } target ? $"{stack.Name} ({target})" : stack.Name;

    private static string Types(DriftReport report)
    {
        var types = report.NotCompared.GroupBy(row => row.Type, StringComparer.Ordinal).Select(type => (Name: type.Key, Count: type.Sum(row => row.Count))).OrderByDescending(type => type.Count).ThenBy(type => type.Name, StringComparer.Ordinal).ToArray();
        var more = types.Length > TypeLimit ? $", … of {Figures.Number(types.Length)} types" : "";
        return string.Join(", ", types.Take(TypeLimit).Select(type => $"{Figures.Number(type.Count)} of {type.Name}")) + more;
    }

    private void WriteStacks(DriftReport report)
    {
        (string Label, Ink Ink, string Text)[] lines =
        [
            .. report.Stacks.Where(stack => stack.Problem is not null).Select(stack => ("not compared", Ink.Medium, $"{NameOf(stack)}: {stack.Problem}")),
            .. report.Stacks.Where(stack => stack is { Status: null, Problem: null }).Select(stack => ("not deployed", Ink.Faint, NameOf(stack))),
            .. report.Stacks.Where(stack => stack is { IsSynthesized: false, Status: not null }).Select(stack => ("not synthesized", Ink.Faint, NameOf(stack))),
        ];
        foreach (var (label, ink, text) in verbose ? lines : lines.Take(StackLimit))
        {
            Line(label, ink, text);
        }

        if (!verbose && lines.Length > StackLimit)
        {
            Line("", Ink.Faint, $"… and {Figures.Count(lines.Length - StackLimit, "more stack")}; --verbose shows them");
        }
    }

    private string Listed(string what = "them") => verbose ? "" : $"; --verbose lists {what}";

    private void List(IEnumerable<string> items)
    {
        foreach (var item in verbose ? items : [])
        {
            page.Line(Body, Body + 7, new Piece(item, Ink.Faint));
        }
    }

    private void Line(string label, Ink ink, string text) => page.Line(0, Body, new Piece(label.PadRight(Body), ink), text);
}
