using System.Globalization;

namespace Policies.Recovery;

/// <summary>
/// What can be reached in the worst case, as an interval, with the rule behind it and the rule's source. AWS's published figures, not promises.
/// </summary>
/// <param name="Minimum">The least that can be expected; <see cref="Everything"/> where all is lost.</param>
/// <param name="Maximum">The most that can be expected; null where nothing bounds it.</param>
/// <param name="Rule">The rule, as a sentence without a full stop.</param>
/// <param name="Source">Where AWS says so.</param>
public sealed record RecoveryFigure(TimeSpan Minimum, TimeSpan? Maximum, string Rule, string Source)
{
    /// <summary>What to set up to reach it, as a noun; null where nothing needs to be.</summary>
    public string? Change { get; init; }

    /// <summary>What is left to do where this is not enough and no setting reaches more, in the imperative; null where there is nothing particular.</summary>
    public string? Advice { get; init; }

    /// <summary>All data, or for good.</summary>
    public static TimeSpan Everything => TimeSpan.MaxValue;

    // A typical figure bounds nothing: the interval reaches from a quarter of it to four times it, which is this tool's margin and not AWS's.
    private const int Margin = 4;

    /// <summary>A documented bound.</summary>
    public static RecoveryFigure Bounded(TimeSpan minimum, TimeSpan maximum, string rule, string source) => new(minimum, maximum, rule, source);

    /// <summary>A documented typical figure, or range of these, widened fourfold at both ends.</summary>
    public static RecoveryFigure Typical(TimeSpan least, TimeSpan most, string rule, string source) => new(least / Margin, most * Margin, $"{rule}; widened fourfold, being typical", source);

    /// <summary>Something for which AWS publishes no figure.</summary>
    public static RecoveryFigure NoFigure(string rule, string source) => new(TimeSpan.Zero, null, rule, source);

    /// <summary>Nothing that would bring it back.</summary>
    public static RecoveryFigure Never(string rule, string source) => new(Everything, null, rule, source);

    /// <summary>The same for data that is mostly not lost at all.</summary>
    public RecoveryFigure OrNothing(string mostly) => this with { Minimum = TimeSpan.Zero, Rule = $"{mostly}; if not, {Rule}" };

    /// <summary>The same where another way to recover may have lost less.</summary>
    public RecoveryFigure OrLess(RecoveryFigure other) => this with { Minimum = other.Minimum, Rule = $"{Rule}; perhaps less: {other.Rule}" };

    /// <summary>Whether it promises more than another: a lower bound, or any hope where there was none.</summary>
    public bool IsBetterThan(RecoveryFigure other) =>
        (Maximum ?? Everything) < (other.Maximum ?? Everything) || (Maximum is null && other.Maximum is null && Minimum < other.Minimum && other.Minimum == Everything);

    /// <summary>The interval for people: <c>0 s to 20 min</c>, <c>no figure published</c>, <c>unbounded</c>.</summary>
    public string Interval => Minimum == Everything ? "unbounded"
        : Maximum is not { } maximum ? Minimum == TimeSpan.Zero ? "no figure published" : $"{Spell(Minimum)} or more, no figure published"
        : maximum == Minimum ? Spell(maximum)
        : $"{Spell(Minimum)} to {Spell(maximum)}";

    /// <summary>A duration for people, in its largest whole unit.</summary>
    public static string Spell(TimeSpan time) => time switch
    {
        _ when time == Everything => "unbounded",
        _ when time.TotalSeconds < 120 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s"),
        _ when time.TotalMinutes < 120 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.#} min"),
        _ when time.TotalHours < 72 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.#} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0.#} days"),
    };
}
