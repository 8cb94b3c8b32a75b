using System.Collections.Immutable;
using Auditor.Drift;
using Auditor.Reporting;
using Auditor.Reporting.Html;
using Auditor.Reporting.Values;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>The two values of a difference, side by side.</summary>
internal sealed record DiffView(string BeforeName, string AfterName, ImmutableArray<DiffLineView> Lines)
{
    /// <summary>The values, or null where there are none to show.</summary>
    public static DiffView? Of(Difference difference)
    {
        if (!DriftSides.HasValues(difference))
        {
            return null;
        }

        var sides = DriftSides.Of(difference);
        return new DiffView(
            Heading(DriftSides.NameBefore, sides.Before is null),
            Heading(DriftSides.NameAfter(difference.Kind is DifferenceKind.PendingChange), sides.After is null),
            difference.IsSecret && sides.AreTexts ? DiffLineView.OfSecret(ValueText.TextOf(sides.Before), ValueText.TextOf(sides.After)) : [.. ValueDiff.Of(sides.Before, sides.After).Select(DiffLineView.Of)]);
    }

    private static string Heading(string name, bool isNothing) => $"{char.ToUpperInvariant(name[0])}{name[1..]}{(isNothing ? ": nothing" : "")}";
}
