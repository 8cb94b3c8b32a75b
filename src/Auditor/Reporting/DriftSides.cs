using System.Text.Json.Nodes;
using Auditor.Drift;

namespace Auditor.Reporting;

/// <summary>The two values of a difference in the order in which time goes: of drift first what was deployed, then what is live; of a pending change first what is deployed, then what will be.</summary>
/// <param name="Before">The first value, or null.</param>
/// <param name="After">The second value, or null.</param>
internal sealed record DriftSides(JsonNode? Before, JsonNode? After)
{
    public static DriftSides Of(Difference difference) =>
        difference.Kind is DifferenceKind.PendingChange ? new(difference.Actual, difference.Expected) : new(difference.Expected, difference.Actual);

    /// <summary>What the first value is: <c>deployed</c> or <c>synthesized</c>.</summary>
    public static string NameBefore(DriftReport report, bool isPending) => isPending || report.Against is not "synthesized" ? "deployed" : "synthesized";

    /// <summary>What the second value is: <c>live</c> or <c>synthesized</c>.</summary>
    public static string NameAfter(bool isPending) => isPending ? "synthesized" : "live";

    /// <summary>What happened to the property, in a word; null where it has another value.</summary>
    public string? Change => (Before, After) switch
    {
        (null, not null) => "added",
        (not null, null) => "removed",
        _ => null,
    };
}
