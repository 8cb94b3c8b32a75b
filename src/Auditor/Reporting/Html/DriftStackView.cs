using System.Collections.Immutable;
using Auditor.Drift;
using Auditor.Reporting.Html.Packing;

namespace Auditor.Reporting.Html;

/// <summary>The differences of a stack.</summary>
/// <param name="Name">The stack.</param>
/// <param name="Detail">Its environment, account and region.</param>
/// <param name="Count">How many differences, in words.</param>
/// <param name="Differences">The differences, those of a resource together, accepted ones last.</param>
internal sealed record DriftStackView(string Name, string Detail, string Count, LongListView Differences)
{
    // So many that break a policy are unfolded from the start.
    private const int OpenLimit = 12;

    public static ImmutableArray<DriftStackView> Of(IEnumerable<Difference> differences, PolicyLinks links, DateOnly today, PackedParts packed)
    {
        var all = differences.OrderBy(difference => difference.Waiver is not null).ToArray();
        var open = all.Where(difference => !difference.Policies.IsEmpty && difference.Waiver is null).Take(OpenLimit).Select(difference => difference.Id).ToHashSet(StringComparer.Ordinal);
        return [.. DriftStack.Of(all).Select(stack => Of(stack, packed, difference => DifferenceView.Of(difference, links, today, open.Contains(difference.Id))))];
    }

    private static DriftStackView Of(DriftStack stack, PackedParts packed, Func<Difference, DifferenceView> view)
    {
        Difference[] all = [.. stack.Resources.SelectMany(resource => resource)];
        string?[] details = [stack.Resource.Environment, DriftFigures.Target(stack.Resource.Account, stack.Resource.Region)];
        return new(
            stack.Resource.Stack ?? "No stack",
            string.Join(" · ", details.OfType<string>()),
            Figures.Count(all.Length, "difference"),
            packed.List("difference", all, packed.Grant(PackedParts.DifferencesShown, all.Length), "differences", view, difference => [difference.Id]));
    }
}
