using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Reporting.Terminal;

/// <summary>A line per framework: how many of its controls came to what.</summary>
internal static class ConsoleFrameworks
{
    private static readonly (ControlOutcome Outcome, string Word)[] Columns =
    [
        (ControlOutcome.Compliant, "no violation"),
        (ControlOutcome.NonCompliant, "failed"),
        (ControlOutcome.Unknown, "unknown"),
        (ControlOutcome.Waived, "waived"),
        (ControlOutcome.NotSelected, "not selected"),
        (ControlOutcome.NotApplicable, "nothing to judge"),
        (ControlOutcome.NotCovered, "not covered"),
    ];

    public static void Write(ConsolePage page, ImmutableArray<FrameworkResult> frameworks)
    {
        if (frameworks.IsEmpty)
        {
            return;
        }

        page.Blank();
        page.Table([.. frameworks.Select(RowOf)]);
        if (frameworks.Where(framework => !framework.IsComplete).Select(framework => framework.Name).ToArray() is { Length: > 0 } listed)
        {
            page.Line(0, 2, new Piece($"{string.Join(", ", listed)}: further controls are not listed; nothing is said about them.", Ink.Faint));
        }
    }

    private static string[] RowOf(FrameworkResult framework) =>
    [
        framework.Name,
        Figures.Count(framework.Controls.Length, "control"),
        .. Columns.Select(column => $"{Figures.Number(framework.Count(column.Outcome))} {column.Word}"),
    ];
}
