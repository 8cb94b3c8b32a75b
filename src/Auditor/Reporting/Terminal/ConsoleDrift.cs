using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Reporting.Values;

namespace Auditor.Reporting.Terminal;

/// <summary>Drift like a diff: by stack and resource, each property with what was and what is; then what is missing, what nobody manages, and what is not deployed yet.</summary>
internal sealed class ConsoleDrift(ConsolePage page, bool verbose)
{
    // More than anybody reads on a terminal; those that break a policy come first.
    private const int FullLimit = 200;
    private const int Margin = 2;
    private const int Inset = 4;

    // As wide as the longest word of the first column and the gap after it: "    critical  ".
    private const int Body = 14;

    private readonly ConsoleValues _values = new(page, verbose);

    public void Write(DriftReport report)
    {
        var shown = report.Differences.Where(difference => verbose || difference.Waiver is null).ToArray();
        WriteStacks("Drift", [.. shown.Where(difference => difference.Kind is DifferenceKind.NotEqual or DifferenceKind.Add or DifferenceKind.Remove)], isPending: false);
        var wholes = new ConsoleWholes(page, verbose);
        wholes.Write("Missing", "what a stack made and is gone", [.. shown.Where(difference => difference.Kind is DifferenceKind.Missing)]);
        wholes.Write("Unmanaged", "what no stack manages", [.. shown.Where(difference => difference.Kind is DifferenceKind.Unmanaged)]);
        WriteStacks("Pending changes", [.. shown.Where(difference => difference.Kind is DifferenceKind.PendingChange)], isPending: true);
    }

    /// <summary>The severity, or that it is waived, in a column of its own.</summary>
    public static Piece Label(Difference difference) => difference.Waiver is null
        ? new Piece(Words.Of(difference.Severity).PadRight(Body - Inset), SeverityInk.Of(difference.Severity))
        : new Piece("waived".PadRight(Body - Inset), Ink.Faint);

    /// <summary>Why a difference is accepted, by whom, until when.</summary>
    public static string Accepted(AppliedWaiver waiver) =>
        $"{waiver.Reason}{(waiver.Owner is null ? "" : $" ({waiver.Owner})")}{(waiver.Expires is { } day ? $", until {Figures.Date(day)}" : "")}";

    private void WriteStacks(string heading, Difference[] differences, bool isPending)
    {
        if (differences.Length == 0)
        {
            return;
        }

        page.Blank();
        page.Line(0, Margin, new Piece(heading, Ink.Strong), new Piece($"  - {DriftSides.NameBefore}, + {DriftSides.NameAfter(isPending)}", Ink.Faint));
        foreach (var stack in DriftStack.Of(verbose ? differences : differences.Take(FullLimit)))
        {
            page.Blank();
            page.Line(0, Margin, new Piece(ConsoleFindings.GroupOf(stack.Resource), Ink.Strong));
            foreach (var resource in stack.Resources)
            {
                WriteResource(resource);
            }
        }

        if (!verbose && differences.Length > FullLimit)
        {
            page.Blank();
            page.Line(Margin, Inset, new Piece($"… and {Figures.Count(differences.Length - FullLimit, "more difference")}; --verbose shows them all, --format json and html too", Ink.Faint));
        }
    }

    private void WriteResource(ImmutableArray<Difference> differences)
    {
        var resource = differences[0].Resource;
        page.Blank();
        page.Line(Margin, Inset, resource.Name, new Piece($"  {resource.Type}{(resource.PhysicalId is { } id && id != resource.LogicalId ? $"  {id}" : "")}", Ink.Faint));
        for (var i = 0; i < differences.Length; i++)
        {
            Write(differences[i]);

            // What mends several is said once.
            if (i + 1 == differences.Length || differences[i + 1].Remediation != differences[i].Remediation)
            {
                page.Line(Body, Body + 2, new Piece("→ ", Ink.Good), differences[i].Remediation);
            }
        }
    }

    private void Write(Difference difference)
    {
        var sides = DriftSides.Of(difference);
        var change = difference.Path is not null && sides.Change is { } word ? $"  {word}" : "";
        var breaks = DriftFigures.Breaks(difference);
        page.Line(
            Inset,
            Body,
            Label(difference),
            new Piece(DriftSides.Title(difference), Ink.Strong),
            new Piece(change, Ink.Faint),
            new Piece(breaks.Length > 0 ? $"  {breaks}" : "", SeverityInk.Of(difference.Severity)),
            new Piece(difference.Baseline is "unchanged" ? "  (in the baseline)" : "", Ink.Faint));
        WritePlaces(difference);
        if (difference.IsSecret && sides.AreTexts)
        {
            _values.WriteSecret(ValueText.TextOf(sides.Before), ValueText.TextOf(sides.After), Body);
        }
        else if (DriftSides.HasValues(difference))
        {
            _values.Write(ValueDiff.Of(sides.Before, sides.After), Body);
        }

        if (difference.Synthesized is { } synthesized)
        {
            page.Line(Body, Body + 2, new Piece($"synthesized by now: {(difference.IsSecret ? "secret " : "")}{ValueText.Inline(synthesized)}", Ink.Faint));
        }

        if (difference.Waiver is { } waiver)
        {
            page.Line(Body, Body + 2, new Piece(Accepted(waiver), Ink.Faint));
        }
    }

    // The code first: it is what a person changes.
    private void WritePlaces(Difference difference)
    {
        Location?[] places = [difference.Source, difference.Location];
        if (places.OfType<Location>().Select(Figures.Place).ToArray() is { Length: > 0 } known)
        {
            page.Line(Body, Body, new Piece(string.Join("  ", known), Ink.Faint));
        }
    }
}
