using System.Collections.Immutable;
using Auditor.Drift;
using Auditor.Reporting.Html.Packing;

namespace Auditor.Reporting.Html;

/// <summary>Resources of one type in one place that are there, or not, as wholes.</summary>
/// <param name="Type">The type.</param>
/// <param name="Place">The stack, or the account and region.</param>
/// <param name="Count">How many.</param>
/// <param name="Severity">The highest severity.</param>
/// <param name="IsOpen">Whether they are unfolded from the start.</param>
/// <param name="Resources">The resources, those of most weight first.</param>
internal sealed record WholesView(string Type, string Place, string Count, string Severity, bool IsOpen, LongListView Resources)
{
    private const int OpenLimit = 5;

    public static ImmutableArray<WholesView> Of(IEnumerable<Difference> differences, PolicyLinks links, DateOnly today, PackedParts packed) =>
    [
        .. differences
            .GroupBy(difference => (difference.Resource.Type, Place: PlaceOf(difference)))
            .OrderByDescending(group => group.Max(difference => difference.Severity))
            .ThenBy(group => group.Key.Type, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Place, StringComparer.Ordinal)
            .Select(group => new WholesView(
                group.Key.Type,
                group.Key.Place,
                Figures.Number(group.Count()),
                Words.Of(group.Max(difference => difference.Severity)),
                group.Count() <= OpenLimit || group.Any(difference => !difference.Policies.IsEmpty),
                packed.List(
                    "whole",
                    [.. group.OrderBy(difference => difference.Waiver is not null).ThenByDescending(difference => difference.Severity)],
                    packed.Grant(PackedParts.DifferencesShown, group.Count()),
                    "resources",
                    difference => DifferenceView.Of(difference, links, today, isOpen: false),
                    difference => [difference.Id]))),
    ];

    private static string PlaceOf(Difference difference)
    {
        string?[] place = [difference.Kind is DifferenceKind.Missing ? difference.Resource.Stack : null, DriftFigures.Target(difference.Resource.Account, difference.Resource.Region)];
        return string.Join(", ", place.OfType<string>());
    }
}
