using System.Text.Json.Nodes;
using Auditor.Drift;
using Auditor.Reporting.Values;

namespace Auditor.Reporting;

/// <summary>The two values of a difference in the order in which time goes: of drift first what was deployed, then what is live; of a pending change first what is deployed, then what will be.</summary>
/// <param name="Before">The first value, or null.</param>
/// <param name="After">The second value, or null.</param>
internal sealed record DriftSides(JsonNode? Before, JsonNode? After)
{
    private const string Stack = "AWS::CloudFormation::Stack";

    /// <summary>What the first value is.</summary>
    public const string NameBefore = "deployed";

    public static DriftSides Of(Difference difference) =>
        difference.Kind is DifferenceKind.PendingChange ? new(difference.Actual, difference.Expected) : new(difference.Expected, difference.Actual);

    /// <summary>What the second value is: <c>live</c> or <c>synthesized</c>.</summary>
    public static string NameAfter(bool isPending) => isPending ? "synthesized" : "live";

    /// <summary>The path, or what becomes of the resource as a whole.</summary>
    public static string Title(Difference difference) => difference.Path ?? (difference.Resource.Type, Of(difference).Change) switch
    {
        (Stack, "added") => "the stack is not deployed yet",
        (_, "added") => "the resource will be added",
        (_, "removed") => "the resource will be removed",
        _ => "the resource as a whole",
    };

    /// <summary>What happened to the property, in a word; null where it has another value.</summary>
    public string? Change => (Before, After) switch
    {
        (null, not null) => "added",
        (not null, null) => "removed",
        _ => null,
    };

    /// <summary>Whether the values of a secret are its hashes and nothing else; else hashes stand somewhere within them.</summary>
    public bool AreTexts => (Before is null || ValueText.TextOf(Before) is not null) && (After is null || ValueText.TextOf(After) is not null);

    /// <summary>Whether there are values to show: of a stack as a whole there is a word only, which the title says.</summary>
    public static bool HasValues(Difference difference) => Of(difference) is var sides && (difference.Path is null ? sides is { Before: JsonObject } or { After: JsonObject } : sides is not { Before: null, After: null });
}
