using System.Collections.Immutable;
using System.Text.Json;

namespace Policies.Tests.Conformance;

/// <summary>A template and what its author says of it on one topic.</summary>
/// <param name="Id">The case.</param>
/// <param name="Template">The template's path within the corpus.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Expectations">What the author says.</param>
internal sealed record ConformanceCase(string Id, string Template, string Topic, ImmutableArray<Expectation> Expectations)
{
    /// <summary>Reads one line of a corpus; null for a case without a topic, or whose template does not parse.</summary>
    public static ConformanceCase? Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var one = document.RootElement;
        return one.GetProperty("topic").GetString() is { } topic && !(one.TryGetProperty("parse", out var parse) && !parse.ValueEquals("ok"))
            ? new(one.GetProperty("id").GetString()!, one.GetProperty("templatePath").GetString()!, topic, [.. one.GetProperty("expectations").EnumerateArray().Select(Expected)])
            : null;
    }

    private static Expectation Expected(JsonElement one) => new(
        one.TryGetProperty("logicalId", out var logicalId) ? logicalId.GetString() : null,
        one.GetProperty("outcome").ValueEquals("FAIL"));
}
