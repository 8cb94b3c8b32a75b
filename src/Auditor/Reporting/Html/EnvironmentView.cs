using Auditor.Auditing;

namespace Auditor.Reporting.Html;

/// <summary>A row of the table of environments.</summary>
internal sealed record EnvironmentView(string Name, string Resources, string Evaluations, PolicyCountView NonCompliant, PolicyCountView Unknown, PolicyCountView Waived)
{
    public static EnvironmentView Of(EnvironmentSummary environment) => new(
        environment.Name ?? "no environment",
        Figures.Number(environment.Resources),
        Figures.Number(environment.Evaluations),
        Count(environment.NonCompliant, "critical"),
        Count(environment.Unknown, "unknown"),
        Count(environment.Waived, "none"));

    private static PolicyCountView Count(int count, string state) => new(Figures.Number(count), count == 0 ? "zero" : state);
}
