using Auditor.Auditing;

namespace Auditor.Reporting.Terminal;

/// <summary>
/// A table of component and disruption, each cell the worst of the component's resources, and below them the worst component. Where it is
/// wider than the page, the cells stand below each other.
/// </summary>
internal sealed class ConsoleRecoveryTable(ConsolePage page, int width)
{
    private const int Margin = 2;
    private const int Gap = 2;
    private const string None = "–";

    private static readonly string[] Disruptions = RecoveryOrder.Disruptions;

    public void Write(string objective, IReadOnlyList<RecoveryEstimate> estimates)
    {
        var rows = Rows(estimates);
        var names = Math.Max(objective.Length, rows.Max(row => row.Name.Length));
        var widths = Disruptions.Select((disruption, column) => Math.Max(disruption.Length, rows.Max(row => row.Cells[column].Text.Length))).ToArray();
        if (Margin + names + widths.Sum(one => one + Gap) <= width)
        {
            WriteTable(objective, rows, names, widths);
        }
        else
        {
            WriteList(objective, rows);
        }
    }

    private void WriteTable(string heading, List<Row> rows, int names, int[] widths)
    {
        Line(heading, [.. Disruptions.Select(disruption => new Piece(disruption, Ink.Faint))], Ink.Strong);
        foreach (var row in rows)
        {
            Line(row.Name, row.Cells, row.Ink);
        }

        void Line(string name, Piece[] cells, Ink ink)
        {
            // The last column ends the line: no spaces after it.
            var pieces = cells.Select((cell, column) => cell with { Text = $"{new string(' ', Gap)}{(column == cells.Length - 1 ? cell.Text : cell.Text.PadRight(widths[column]))}" });
            page.Line(Margin, Margin, [new Piece(name.PadRight(names), ink), .. pieces]);
        }
    }

    private void WriteList(string heading, List<Row> rows)
    {
        var label = Disruptions.Max(disruption => disruption.Length) + Gap;
        page.Line(Margin, Margin, new Piece(heading, Ink.Strong));
        foreach (var row in rows)
        {
            page.Line(Margin + 2, Margin + 2, new Piece(row.Name, row.Ink));
            foreach (var (disruption, cell) in Disruptions.Zip(row.Cells).Where(pair => pair.Second.Text != None))
            {
                page.Line(Margin + 4, Margin + 4, new Piece(disruption.PadRight(label), Ink.Faint), cell);
            }
        }
    }

    private static List<Row> Rows(IReadOnlyList<RecoveryEstimate> estimates)
    {
        var components = estimates.GroupBy(estimate => estimate.Component, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var rows = components.Select(component =>
        {
            var resources = component.Select(estimate => estimate.Resource).Distinct().Count();
            return new Row(resources > 1 ? $"{component.Key} ({resources})" : component.Key, Cells(component, Describe), Ink.Plain);
        }).ToList();

        // A component without an objective is none by which the environment is worse, unless none has one.
        var compared = components.Where(component => component.Any(estimate => estimate.Target is not null)).ToList();
        rows.Add(new("worst", Cells((compared.Count > 0 ? compared : components).SelectMany(component => component), estimate => estimate.Component), Ink.Strong));
        return rows;
    }

    private static Piece[] Cells(IEnumerable<RecoveryEstimate> estimates, Func<RecoveryEstimate, string> describe) =>
    [
        .. Disruptions.Select(disruption => RecoveryOrder.Worst(estimates.Where(estimate => estimate.Disruption == disruption)) is { } worst
            ? new Piece($"{ConsoleRecovery.Sign(worst.Outcome)} {describe(worst)}", OutcomeInk.Of(worst.Outcome))
            : new Piece(None, Ink.Faint)),
    ];

    private static string Describe(RecoveryEstimate estimate) => Figures.ShortInterval(estimate.Minimum, estimate.Maximum);

    /// <summary>A row: a component, or the worst of all.</summary>
    private sealed record Row(string Name, Piece[] Cells, Ink Ink);
}
