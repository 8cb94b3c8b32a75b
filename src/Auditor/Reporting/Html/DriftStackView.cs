using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;

namespace Auditor.Reporting.Html;

/// <summary>The differences of a stack.</summary>
/// <param name="Name">The stack.</param>
/// <param name="Detail">Its environment, account and region.</param>
/// <param name="Count">How many differences, in words.</param>
/// <param name="Differences">The differences, those of a resource together, accepted ones last.</param>
internal sealed record DriftStackView(string Name, string Detail, string Count, ImmutableArray<DifferenceView> Differences)
{
    // So many that break a policy are unfolded from the start.
    private const int OpenLimit = 12;

    public static ImmutableArray<DriftStackView> Of(IEnumerable<Difference> differences, PolicyLinks links, DateOnly today)
    {
        var open = OpenLimit;
        return [.. DriftStack.Of(differences.OrderBy(difference => difference.Waiver is not null)).Select(stack => Of(stack.Resource, stack.Resources.SelectMany(resource => resource).Select(difference =>
            DifferenceView.Of(difference, links, today, !difference.Policies.IsEmpty && difference.Waiver is null && open-- > 0))))];
    }

    private static DriftStackView Of(AuditedResource resource, IEnumerable<DifferenceView> differences)
    {
        ImmutableArray<DifferenceView> all = [.. differences];
        string?[] details = [resource.Environment, DriftFigures.Target(resource.Account, resource.Region)];
        return new(resource.Stack ?? "No stack", string.Join(" · ", details.OfType<string>()), Figures.Count(all.Length, "difference"), all);
    }
}
