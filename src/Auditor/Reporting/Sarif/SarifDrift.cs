using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Reporting.Values;
using Policies.Model;

namespace Auditor.Reporting.Sarif;

/// <summary>A difference as a SARIF result.</summary>
internal static class SarifDrift
{
    private const int MostCharacters = 200;

    /// <summary>The rule of a kind of difference.</summary>
    public static string Rule(DifferenceKind kind) => $"drift/{Words.Of(kind)}";

    /// <summary>What a kind of difference is, as rules are described.</summary>
    public static PolicyDescription Describe(DifferenceKind kind) => new(
        Rule(kind),
        kind switch
        {
            DifferenceKind.NotEqual => "A property has the value that its stack gave it",
            DifferenceKind.Add => "Nothing is set that no stack set",
            DifferenceKind.Remove => "What a stack set is still there",
            DifferenceKind.Missing => "A resource of a stack is still there",
            DifferenceKind.Unmanaged => "Every resource is managed by a stack",
            DifferenceKind.PendingChange => "What is synthesized is deployed",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        },
        kind is DifferenceKind.PendingChange ? "What is reviewed and not deployed protects nothing." : "What was changed past the code is undone by the next deployment, or survives every review.",
        kind is DifferenceKind.PendingChange ? "Deploy the stack." : "Redeploy the stack, or write what is live into the code.",
        Severity.Low,
        []);

    public static void Write(Utf8JsonWriter writer, Difference difference, int rule)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", Rule(difference.Kind));
        writer.WriteNumber("ruleIndex", rule);
        WriteKind(writer, difference);
        SarifText.Write(writer, "message", Message(difference));
        WriteLocations(writer, difference);
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("differenceId/v1", difference.Id);
        writer.WriteEndObject();
        if (difference.Waiver is { } waiver)
        {
            SarifResult.WriteSuppression(writer, difference.Resource, waiver);
        }

        if (difference.Baseline is { } baseline)
        {
            writer.WriteString("baselineState", baseline);
        }

        WriteProperties(writer, difference);
        writer.WriteEndObject();
    }

    // A change that is on its way and breaks nothing is no failure; a kind other than "fail" demands the level "none" (3.27.9, 3.27.10).
    private static void WriteKind(Utf8JsonWriter writer, Difference difference)
    {
        var fails = difference.Kind is not DifferenceKind.PendingChange || !difference.Policies.IsEmpty || difference.Blocking;
        writer.WriteString("kind", fails ? "fail" : "informational");
        writer.WriteString("level", fails ? SarifText.Level(difference.Severity) : "none");
    }

    private static string Message(Difference difference)
    {
        var what = difference.Path is { } path ? $"{path} of {difference.Resource.Name}" : $"{difference.Resource.Name} ({difference.Resource.Type})";
        var values = difference switch
        {
            { Path: null, Kind: DifferenceKind.Missing } => "the resource is gone",
            { Path: null, Kind: DifferenceKind.Unmanaged, MadeBy: { } made } => $"no stack manages it; made by {made.Principal} ({made.Event}, {Figures.Timestamp(made.Time)})",
            { Path: null, Kind: DifferenceKind.Unmanaged } => "no stack manages it",
            { Path: null } => DriftSides.Title(difference),
            { IsSecret: true } => "the secret is another one",
            { Kind: DifferenceKind.PendingChange } => $"synthesized {Value(difference.Expected)}, deployed {Value(difference.Actual)}",
            _ => $"expected {Value(difference.Expected)}, was {Value(difference.Actual)}",
        };
        var breaks = DriftFigures.Breaks(difference) is { Length: > 0 } said ? $" {char.ToUpperInvariant(said[0])}{said[1..]}." : "";
        return $"{what}: {values}.{breaks} {difference.Remediation}";
    }

    private static string Value(JsonNode? value)
    {
        var text = value is null ? "nothing" : ValueText.Inline(value);
        return text.Length <= MostCharacters ? text : $"{text[..MostCharacters]}…";
    }

    private static void WriteLocations(Utf8JsonWriter writer, Difference difference)
    {
        if (difference is { Source: not null, Location: { } scanned })
        {
            SarifPlace.WriteArtifact(writer, "analysisTarget", scanned.File);
        }

        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        if ((difference.Source ?? difference.Location) is { } place)
        {
            SarifPlace.WritePhysical(writer, place);
        }

        SarifResult.WriteLogical(writer, difference.Resource);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter writer, Difference difference)
    {
        writer.WriteStartObject("properties");
        writer.WriteString("kind", Words.Of(difference.Kind));
        writer.WriteString("severity", Words.Of(difference.Severity));
        writer.WriteString("path", difference.Path);
        writer.WriteStartArray("policies");
        foreach (var policy in difference.Policies)
        {
            writer.WriteStringValue(policy);
        }

        writer.WriteEndArray();
        writer.WriteString("environment", difference.Resource.Environment);
        writer.WriteString("resourceType", difference.Resource.Type);
        writer.WriteString("stack", difference.Resource.Stack);
        writer.WriteString("account", difference.Resource.Account);
        writer.WriteString("region", difference.Resource.Region);
        writer.WriteBoolean("blocking", difference.Blocking);
        writer.WriteEndObject();
    }
}
