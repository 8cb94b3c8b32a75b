using Auditor.Auditing;
using Auditor.Configuration;
using Policies.Model;

namespace Auditor.Reporting.Terminal;

/// <summary>The recovery estimates per environment: its objectives, a table of component and disruption for each, and what to change to meet them.</summary>
internal sealed class ConsoleRecovery(ConsolePage page, int width, bool quiet)
{
    /// <summary>The width without a terminal, which build logs and small screens show whole.</summary>
    public const int UsualWidth = 80;

    private static readonly string[] Kinds = ["RPO", "RTO"];

    public void Write(AuditResult result)
    {
        page.Blank();
        if (result.Recovery.IsEmpty)
        {
            page.Line(0, 2, new Piece("No recovery estimates: ", Ink.Strong), "nothing that was read keeps data or runs tasks, or the policies recovery-point-objective and recovery-time-objective take no part.");
            page.Blank();
            return;
        }

        foreach (var environment in result.Recovery.GroupBy(estimate => estimate.Environment, StringComparer.Ordinal))
        {
            Write(environment.Key, [.. environment], result.Environments.FirstOrDefault(one => one.Name == environment.Key)?.Objectives ?? Objectives.None);
        }

        page.Line(0, 2, $"{Sign(Outcome.Compliant)} met  {Sign(Outcome.NonCompliant)} missed  {Sign(Outcome.Unknown)} not known  {Sign(Outcome.NotApplicable)} not compared with an objective");
        page.Line(0, 2, new Piece("The figures rest on AWS's published ones, the typical ones widened fourfold. They are no promises.", Ink.Faint));
        page.Blank();
    }

    /// <summary>What stands for an outcome beside its colour.</summary>
    public static string Sign(Outcome outcome) => outcome switch
    {
        Outcome.Compliant => "✓",
        Outcome.NonCompliant => "✗",
        Outcome.Unknown => "?",
        Outcome.NotApplicable => "·",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private void Write(string? environment, RecoveryEstimate[] estimates, Objectives objectives)
    {
        page.Line(0, 2, new Piece(environment is null ? "Recovery, no environment" : $"Recovery of {environment}", Ink.Strong));
        page.Line(2, 4, Describe(objectives));
        foreach (var objective in Kinds)
        {
            var ofIt = estimates.Where(estimate => estimate.Objective == objective).ToList();
            if (ofIt.Count > 0)
            {
                page.Blank();
                new ConsoleRecoveryTable(page, width).Write(objective, ofIt);
            }
        }

        if (!quiet)
        {
            WriteChanges(RecoveryGap.Of(estimates));
        }

        page.Blank();
    }

    private static string Describe(Objectives objectives)
    {
        var points = new[] { ("database", objectives.RpoDatabase), ("application", objectives.RpoApplication), ("configuration", objectives.RpoConfiguration) }
            .Where(point => point.Item2 is not null)
            .Select(point => $"{point.Item1} {Figures.Duration(point.Item2!.Value)}")
            .ToArray();
        string?[] parts = [objectives.Rto is { } time ? $"RTO {Figures.Duration(time)}" : null, points.Length > 0 ? $"RPO {string.Join(", ", points)}" : null];
        return parts.Any(part => part is not null) ? $"objectives: {string.Join("; ", parts.Where(part => part is not null))}" : "no objectives are set";
    }

    private void WriteChanges(IReadOnlyList<RecoveryGap> gaps)
    {
        if (gaps.Count == 0)
        {
            return;
        }

        page.Blank();
        page.Line(2, 2, new Piece("What to change", Ink.Strong));
        foreach (var gap in gaps)
        {
            var first = gap.First;
            page.Blank();
            page.Line(
                2,
                4,
                new Piece($"{Sign(first.Outcome)} {first.Objective} of {first.Component}, {string.Join(", ", gap.Disruptions)}: ", OutcomeInk.Of(first.Outcome)),
                $"{Figures.ShortInterval(first.Minimum, first.Maximum)}, objective {Figures.Duration(first.Target!.Value)}");
            foreach (var resource in gap.Resources)
            {
                page.Line(4, 6, resource);
            }

            page.Line(4, 6, first.Rule, new Piece($" ({first.Source})", Ink.Faint));
            foreach (var change in first.Changes)
            {
                page.Line(
                    4,
                    6,
                    new Piece("→ ", Ink.Good),
                    $"set up {change.Change}: {Figures.ShortInterval(change.Minimum, change.Maximum)}, {(change.Meets ? "" : "which is not enough, but more; ")}{change.Rule}",
                    new Piece($" ({change.Source})", Ink.Faint));
            }

            if (first.Advice is { } advice)
            {
                page.Line(4, 6, new Piece("→ ", Ink.Good), advice);
            }
        }
    }
}
