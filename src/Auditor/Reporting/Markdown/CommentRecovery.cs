using Auditor.Auditing;
using Auditor.Reporting.Terminal;

namespace Auditor.Reporting.Markdown;

/// <summary>What can be recovered: a table of components and disruptions per environment and objective, each cell the worst of the component's resources.</summary>
internal static class CommentRecovery
{
    /// <summary>The tables: what stands above the rows, and the rows.</summary>
    public static IEnumerable<(string Heading, string[] Rows)> Of(IEnumerable<RecoveryEstimate> estimates) =>
        estimates.GroupBy(estimate => estimate.Environment, StringComparer.Ordinal).SelectMany(environment => environment
            .GroupBy(estimate => estimate.Objective, StringComparer.Ordinal)
            .Select((table, index) => (Heading(environment.Key, index == 0, table.Key), Rows(table))));

    private static string Heading(string? environment, bool isFirst, string objective)
    {
        var disruptions = RecoveryOrder.Disruptions;
        var name = environment is null ? "Recovery, no environment" : $"Recovery of {CommentText.Of(Shortened.To(100, environment))}";
        return $"{(isFirst ? $"**{name}**\n\n" : "")}| {CommentText.Of(objective)} | {string.Join(" | ", disruptions)} |\n|---|{string.Concat(disruptions.Select(_ => "---|"))}\n";
    }

    private static string[] Rows(IEnumerable<RecoveryEstimate> estimates) =>
    [
        .. estimates.GroupBy(estimate => estimate.Component, StringComparer.Ordinal)
            .OrderBy(component => component.Key, StringComparer.Ordinal)
            .Select(component => $"| {CommentText.Of(component.Key)} | {string.Join(" | ", RecoveryOrder.Disruptions.Select(disruption => Cell(component, disruption)))} |\n"),
    ];

    private static string Cell(IEnumerable<RecoveryEstimate> component, string disruption) =>
        RecoveryOrder.Worst(component.Where(estimate => estimate.Disruption == disruption)) is not { } worst
            ? "–"
            : $"{ConsoleRecovery.Sign(worst.Outcome)} {Figures.ShortInterval(worst.Minimum, worst.Maximum)}{(worst.Target is { } target ? $" (of {Figures.Duration(target)})" : "")}";
}
