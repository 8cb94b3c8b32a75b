using System.Text.Json.Nodes;

namespace ReferenceStack.Tests;

internal static class JsonAssert
{
    /// <summary>Asserts that a node holds at least what is expected: members that are not named may be anything.</summary>
    public static void Has(JsonNode? actual, string expected) => Has(actual, JsonNode.Parse(expected)!, "$");

    private static void Has(JsonNode? actual, JsonNode? expected, string path)
    {
        if (expected is JsonObject members && actual is JsonObject)
            foreach (var (name, value) in members)
                Has(actual[name], value, $"{path}.{name}");
        else
            Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: expected {expected?.ToJsonString()}, was {actual?.ToJsonString() ?? "absent"}");
    }
}
