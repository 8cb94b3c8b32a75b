using System.Collections.Immutable;
using Auditor.Drift;
using Auditor.Reporting.Values;

namespace Auditor.Reporting.Html;

/// <summary>A difference as the page shows it.</summary>
internal sealed record DifferenceView
{
    private const int GistLimit = 60;

    public required string Id { get; init; }

    /// <summary>The property, or what becomes of the resource as a whole.</summary>
    public required string Title { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    public required string Severity { get; init; }

    /// <summary>Both values in a line where they are short, for the folded difference; else null.</summary>
    public required string? Gist { get; init; }

    /// <summary>What happened in a word, such as <c>added</c>, or null.</summary>
    public required string? Change { get; init; }

    public required bool IsSecret { get; init; }

    public required bool Blocking { get; init; }

    /// <summary>Whether it is unfolded from the start.</summary>
    public required bool IsOpen { get; init; }

    public required string? Baseline { get; init; }

    public required WaiverView? Waiver { get; init; }

    /// <summary>What the first value is, as the heading of its column.</summary>
    public required string BeforeName { get; init; }

    /// <summary>What the second value is.</summary>
    public required string AfterName { get; init; }

    public required ImmutableArray<DiffLineView> Lines { get; init; }

    /// <summary>What the assembly says by now, or null.</summary>
    public required string? Synthesized { get; init; }

    /// <summary><c>Breaks</c> or <c>Would break</c>.</summary>
    public required string Verb { get; init; }

    public required ImmutableArray<BrokenPolicyView> Policies { get; init; }

    public required string Remediation { get; init; }

    public required string? MadeBy { get; init; }

    public required ImmutableArray<FactView> Facts { get; init; }

    public static DifferenceView Of(Difference difference, PolicyLinks links, DateOnly today, bool isOpen)
    {
        var isPending = difference.Kind is DifferenceKind.PendingChange;
        var sides = DriftSides.Of(difference);
        return new DifferenceView
        {
            Id = difference.Id,
            Title = DriftSides.Title(difference),
            Name = difference.Resource.Name,
            Type = difference.Resource.Type,
            Severity = Words.Of(difference.Severity),
            Gist = difference.IsSecret ? "a secret" : DriftSides.HasValues(difference) ? GistOf(sides) : null,
            Change = difference.Path is null ? null : sides.Change,
            IsSecret = difference.IsSecret,
            Blocking = difference.Blocking,
            IsOpen = isOpen,
            Baseline = difference.Baseline,
            Waiver = difference.Waiver is null ? null : WaiverView.Of(difference, today),
            BeforeName = Heading(DriftSides.NameBefore, sides.Before is null),
            AfterName = Heading(DriftSides.NameAfter(isPending), sides.After is null),
            Lines = LinesOf(difference, sides),
            Synthesized = difference.Synthesized is { } synthesized ? $"{(difference.IsSecret ? "secret " : "")}{ValueText.Inline(synthesized)}" : null,
            Verb = isPending ? "Would break" : "Breaks",
            Policies = links.Of(difference),
            Remediation = difference.Remediation,
            MadeBy = difference.MadeBy is { } made ? $"{made.Principal} ({made.Event}, {Figures.Timestamp(made.Time)})" : null,
            Facts = FactView.Of(difference.Resource, difference.Location, difference.Source),
        };
    }

    private static ImmutableArray<DiffLineView> LinesOf(Difference difference, DriftSides sides) =>
        !DriftSides.HasValues(difference) ? []
        : difference.IsSecret && sides.AreTexts ? DiffLineView.OfSecret(ValueText.TextOf(sides.Before), ValueText.TextOf(sides.After))
        : [.. ValueDiff.Of(sides.Before, sides.After).Select(DiffLineView.Of)];

    private static string? GistOf(DriftSides sides)
    {
        var text = (sides.Before, sides.After) switch
        {
            (null, null) => "",
            (null, { } after) => $"+ {ValueText.Inline(after)}",
            ({ } before, null) => $"− {ValueText.Inline(before)}",
            ({ } before, { } after) => $"{ValueText.Inline(before)} → {ValueText.Inline(after)}",
        };
        return text.Length is > 0 and <= GistLimit ? text : null;
    }

    private static string Heading(string name, bool isNothing) => $"{char.ToUpperInvariant(name[0])}{name[1..]}{(isNothing ? ": nothing" : "")}";
}
