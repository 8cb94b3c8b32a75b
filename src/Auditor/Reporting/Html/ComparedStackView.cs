using Auditor.Drift;

namespace Auditor.Reporting.Html;

/// <summary>A row of the table of stacks.</summary>
/// <param name="Name">The stack.</param>
/// <param name="Place">Its account and region.</param>
/// <param name="Environment">Its environment.</param>
/// <param name="Status">What CloudFormation says of it, or that it is not deployed.</param>
/// <param name="Note">That it is not synthesized, or null.</param>
/// <param name="Compared">How many of its resources were compared.</param>
/// <param name="IsPartial">Whether these are not all of them.</param>
/// <param name="Drifted">How many properties differ.</param>
/// <param name="Pending">How many changes are not deployed.</param>
/// <param name="Problem">Why it could not be compared, or null.</param>
internal sealed record ComparedStackView(string Name, string Place, string Environment, string Status, string? Note, string Compared, bool IsPartial, PolicyCountView Drifted, PolicyCountView Pending, string? Problem)
{
    private const string NotLookedAt = "–";

    public static ComparedStackView Of(ComparedStack stack, DriftReport report) => new(
        stack.Name,
        DriftFigures.Target(stack.Account, stack.Region) ?? "",
        FindingView.NameOf(stack.Environment),
        stack.Status ?? "not deployed",
        stack.IsSynthesized is false ? "not synthesized" : null,
        DriftFigures.IsOfLive(report) ? $"{Figures.Number(stack.Compared)} of {Figures.Number(stack.Resources)}" : NotLookedAt,
        DriftFigures.IsOfLive(report) && stack.Compared < stack.Resources,
        Count(stack.Drifted, "high", DriftFigures.IsOfLive(report)),
        Count(stack.Pending, "none", DriftFigures.IsOfSynthesized(report)),
        stack.Problem);

    private static PolicyCountView Count(int count, string state, bool isLookedAt) => new(isLookedAt ? Figures.Number(count) : NotLookedAt, count == 0 ? "zero" : state);
}
