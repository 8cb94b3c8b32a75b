using Auditor.Drift;

namespace Auditor.Reporting.Html;

/// <summary>A difference that breaks the policy of a finding.</summary>
/// <param name="Id">Where the page tells it in full.</param>
/// <param name="Title">The property, or what becomes of the resource as a whole.</param>
/// <param name="Verb">Whether it breaks the policy, or would once it is deployed.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Actual">What is there.</param>
internal sealed record FindingDriftView(string Id, string Title, string Verb, string Expected, string Actual)
{
    public static FindingDriftView Of(Difference difference) => new(
        difference.Id,
        DriftSides.Title(difference),
        difference.Kind is DifferenceKind.PendingChange ? "Pending change" : "Drift",
        DifferenceText.Expected(difference),
        DifferenceText.Actual(difference));
}
