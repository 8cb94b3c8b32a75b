using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Recovery;

/// <summary>What one component can reach after one kind of disruption, judged by the settings it rests on.</summary>
/// <param name="Component">The component: database, cache, objects, compute, images, tables, files, volumes, instances.</param>
/// <param name="Disruption">What goes wrong.</param>
/// <param name="Kind">What is estimated.</param>
/// <param name="Figures">The figures that are possible: one, or several where the settings are not known.</param>
/// <param name="Basis">The settings, as the verdict that chose among the figures.</param>
public sealed record Estimate(string Component, Disruption Disruption, ObjectiveKind Kind, ImmutableArray<RecoveryFigure> Figures, Verdict Basis)
{
    /// <summary>What could be reached by settings that are not there, or not for certain.</summary>
    public ImmutableArray<RecoveryFigure> Alternatives { get; init; } = [];

    /// <summary>The least that can be expected.</summary>
    public TimeSpan Minimum => Figures.Min(figure => figure.Minimum);

    /// <summary>The most that can be expected; null where nothing bounds it.</summary>
    public TimeSpan? Maximum => Figures.Any(figure => figure.Maximum is null) ? null : Figures.Max(figure => figure.Maximum);

    /// <summary>The interval for people.</summary>
    public string Interval => new RecoveryFigure(Minimum, Maximum, "", "").Interval;

    /// <summary>
    /// The alternatives that would meet the objective; where none does, those that promise more than what is there. Empty where the objective is met.
    /// </summary>
    public ImmutableArray<RecoveryFigure> Changes(TimeSpan objective)
    {
        if (Against(objective) is Outcome.Compliant)
        {
            return [];
        }

        var worst = new RecoveryFigure(Figures.Max(figure => figure.Minimum), Maximum, "", "");
        var better = Alternatives.Where(figure => figure.Change is not null && figure.IsBetterThan(worst)).DistinctBy(figure => figure.Change, StringComparer.Ordinal).ToList();
        var meeting = better.Where(figure => figure.Maximum <= objective).ToList();
        return [.. meeting.Count > 0 ? meeting : better];
    }

    /// <summary>What to do where no alternative would meet the objective; null where one would, or it is met.</summary>
    public string? Advice(TimeSpan objective) => Against(objective) is Outcome.Compliant || Changes(objective).Any(figure => figure.Maximum <= objective)
        ? null
        : Figures.Select(figure => figure.Advice).FirstOrDefault(advice => advice is not null)
            ?? (Kind is ObjectiveKind.Point ? "no setting is known to bound the loss so closely: agree on another objective" : "no setting has a published bound: rehearse the recovery, measure it, and take that for the objective");

    /// <summary>Compares the estimate with an objective.</summary>
    public Outcome Against(TimeSpan objective) =>
        Maximum <= objective ? Outcome.Compliant : Minimum > objective ? Outcome.NonCompliant : Outcome.Unknown;

    /// <summary>The comparison with its evidence: the setting that decides, and what follows from it.</summary>
    public Verdict Judge(TimeSpan objective, Resource resource)
    {
        var outcome = Against(objective);
        var expected = $"{(Kind is ObjectiveKind.Point ? "a loss" : "an outage")} of at most {RecoveryFigure.Spell(objective)} when {Story}";
        var actual = $"{Interval}: {string.Join("; or ", Figures.Select(figure => figure.Rule))}";
        return Basis.Evidence is [var setting, .. var others]
            ? Reasons(setting, others)
                .Aggregate(Verdict.Of(outcome, setting with { Expected = expected, Actual = actual }), (verdict, other) => Verdict.Join(outcome, verdict, Verdict.Of(outcome, other)))
            : resource.Answer(outcome, "Properties", expected, actual);
    }

    /// <summary>The one estimate if the setting is there, else the other; the figures of both where that is not known.</summary>
    internal static Estimate If(Verdict setting, Estimate ifSo, Estimate ifNot) =>
        setting.IsCompliant ? ifSo
        : setting.IsUnknown ? ifNot with
        {
            Figures = [.. ifSo.Figures.Union(ifNot.Figures)],
            Basis = Verdict.Join(Outcome.Unknown, setting, Verdict.Join(Outcome.Unknown, ifSo.Basis, ifNot.Basis)),
            Alternatives = [.. ifSo.Alternatives.Union(ifNot.Alternatives)],
        }
        : ifNot;

    /// <summary>What the best of several ways to recover reaches, which may be any of those whose setting is not known.</summary>
    internal static Estimate Best(string component, Disruption disruption, ObjectiveKind kind, RecoveryFigure otherwise, IReadOnlyList<Option> options)
    {
        var figures = new List<RecoveryFigure>();
        var (basis, chosen) = (Verdict.NotApplicable, false);
        foreach (var option in options.OrderBy(option => option.Figure.Maximum ?? TimeSpan.MaxValue).Where(option => option.Setting.IsCompliant || option.Setting.IsUnknown))
        {
            figures.Add(option.Figure);
            basis = Verdict.Join(option.Setting.Outcome, basis, option.Setting);
            if (chosen = option.Setting.IsCompliant)
            {
                break;
            }
        }

        if (!chosen)
        {
            figures.Add(otherwise);
        }
        else if (kind is ObjectiveKind.Point)
        {
            // What is bounded more loosely may still have lost less.
            foreach (var option in options.Where(option => (option.Setting.IsCompliant || option.Setting.IsUnknown) && option.Figure.Minimum < figures[^1].Minimum).OrderBy(option => option.Figure.Minimum).Take(1))
            {
                figures[^1] = figures[^1].OrLess(option.Figure);
                basis = Verdict.Join(option.Setting.Outcome, basis, option.Setting);
            }
        }

        // The first setting that is not there is the one to change.
        var missing = options.Select(option => option.Setting).FirstOrDefault(setting => !setting.IsCompliant && setting.Outcome is not Outcome.NotApplicable);
        var outcome = figures.Distinct().Count() > 1 ? Outcome.Unknown : chosen ? Outcome.Compliant : Outcome.NonCompliant;
        return new(component, disruption, kind, [.. figures.Distinct()], Verdict.Join(outcome, missing, basis))
        {
            Alternatives = [.. options.Where(option => !option.Setting.IsCompliant).Select(option => option.Figure).Distinct()],
        };
    }

    private string Story => Disruption switch
    {
        Disruption.Application => "data is deleted or corrupted",
        Disruption.Infrastructure => "a node is lost",
        Disruption.Zone => "a zone is lost",
        _ => "the region is lost",
    };

    // What a verdict hangs on: undecided conditions, and what AWS did not say.
    private static IEnumerable<Evidence> Reasons(Evidence setting, IEnumerable<Evidence> others) =>
        others.Where(other => other.Undecided is not null || other.IsUnread).Concat(setting.IsUnread ? [setting] : []);
}
