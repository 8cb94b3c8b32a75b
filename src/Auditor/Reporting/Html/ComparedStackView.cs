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
    public static ComparedStackView Of(ComparedStack stack) => new(
        stack.Name,
        DriftFigures.Target(stack.Account, stack.Region) ?? "",
        FindingView.NameOf(stack.Environment),
        stack.Status ?? "not deployed",
        stack.IsSynthesized is false ? "not synthesized" : null,
        $"{Figures.Number(stack.Compared)} of {Figures.Number(stack.Resources)}",
        stack.Compared < stack.Resources,
        new(Figures.Number(stack.Drifted), stack.Drifted == 0 ? "zero" : "high"),
        new(Figures.Number(stack.Pending), stack.Pending == 0 ? "zero" : "none"),
        stack.Problem);
}
