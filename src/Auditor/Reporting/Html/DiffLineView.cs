using System.Collections.Immutable;
using Auditor.Reporting.Values;

namespace Auditor.Reporting.Html;

/// <summary>A line of two values side by side.</summary>
/// <param name="Kind">The class that marks it.</param>
/// <param name="Depth">The class's number that insets it.</param>
/// <param name="Label">The name and what follows it.</param>
/// <param name="Before">The parts of the first value; empty where it has none.</param>
/// <param name="After">The parts of the second value.</param>
/// <param name="HasBefore">Whether the first value has this line.</param>
/// <param name="HasAfter">Whether the second value has it.</param>
/// <param name="Folded">Lines that both have and that are folded.</param>
internal sealed record DiffLineView(string Kind, int Depth, string Label, ImmutableArray<TextPart> Before, ImmutableArray<TextPart> After, bool HasBefore, bool HasAfter, ImmutableArray<DiffLineView> Folded)
{
    // Deeper values are inset no further: the page has an end.
    private const int MostDepth = 8;

    public static DiffLineView Of(ValueLine line)
    {
        var (before, after) = line.Kind is LineKind.Changed ? TextDiff.Of(line.Before!, line.After!) : (Whole(line.Before, line.Kind), Whole(line.After, line.Kind));
        return new(
            line.Kind switch
            {
                LineKind.Changed => "changed",
                LineKind.Removed => "removed",
                LineKind.Added => "added",
                LineKind.Folded => "folded",
                _ => "same",
            },
            Math.Min(line.Depth, MostDepth),
            line.Label,
            before,
            after,
            line.Before is not null,
            line.After is not null,
            [.. line.Lines.Select(Of)]);
    }

    /// <summary>The hashes of a secret, which have no parts.</summary>
    public static ImmutableArray<DiffLineView> OfSecret(string? before, string? after) =>
        [new(before is null ? "added" : after is null ? "removed" : "changed", 0, "secret ", before is null ? [] : [new(before, true)], after is null ? [] : [new(after, true)], before is not null, after is not null, [])];

    private static ImmutableArray<TextPart> Whole(string? text, LineKind kind) => text is null or "" ? [] : [new(text, kind is not LineKind.Same)];
}
