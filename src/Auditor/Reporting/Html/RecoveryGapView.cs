using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Reporting.Html;

/// <summary>Estimates that miss an objective, or may, and what to change.</summary>
/// <param name="What">What is missed: <c>RTO of database, zone</c>.</param>
/// <param name="State">The class that colours it.</param>
/// <param name="Verdict">The same in a word.</param>
/// <param name="Interval">What can be expected.</param>
/// <param name="Target">The objective.</param>
/// <param name="Resources">The resources.</param>
/// <param name="Changes">What to do, each with what would then be reached and its source.</param>
internal sealed record RecoveryGapView(string What, string State, string Verdict, string Interval, string Target, ImmutableArray<string> Resources, ImmutableArray<string> Changes)
{
    /// <summary>How many resources more there are, in words; null where all are named.</summary>
    public string? More { get; init; }

    public static RecoveryGapView Of(RecoveryGap gap)
    {
        var (first, missed) = (gap.First, gap.First.Outcome is Outcome.NonCompliant);
        var changes = first.Changes.Select(change =>
            $"Set up {change.Change}: {Figures.Interval(change.Minimum, change.Maximum)}{(change.Meets ? "" : ", which is not enough, but more")}. {Sentence(change.Rule)} ({change.Source})");
        return new(
            $"{first.Objective} of {first.Component}, {string.Join(", ", gap.Disruptions)}",
            missed ? "critical" : "unknown",
            missed ? "not met" : "not known",
            Figures.Interval(first.Minimum, first.Maximum),
            Figures.Duration(first.Target!.Value),
            gap.Resources,
            [.. changes, .. first.Advice is { } advice ? [Sentence(advice)] : Array.Empty<string>()]);
    }

    private static string Sentence(string text) => text is [var initial, .. var rest] ? $"{char.ToUpperInvariant(initial)}{rest}." : text;
}
