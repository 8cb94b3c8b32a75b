using System.Text.Json.Nodes;
using Auditor.Accounts.Reading;
using Auditor.Drift;
using Auditor.Drift.Comparing;
using Policies.Model;

namespace Auditor.Tests.Drift.Comparing;

/// <summary>Compares properties that are written as JSON, and writes what that came to as texts.</summary>
internal static class Compared
{
    public static ComparisonContext Context { get; } = new() { Account = "123456789012", Region = "us-east-1" };

    public static ResourceComparison Of(string type, string expected, string actual, ComparisonContext? context = null) => Of(type, Map(expected), Map(actual), context);

    public static ResourceComparison Of(string type, MapNode expected, MapNode actual, ComparisonContext? context = null) =>
        ResourceComparer.Compare(type, expected, actual, context ?? Context);

    public static MapNode Map(string json) => (MapNode)LiveNode.Of(JsonNode.Parse(json));

    public static MapNode With(this MapNode map, string name, Node value) => new([.. map.Entries, new MapEntry(name, default, value)], default);

    /// <summary>The differences as texts: <c>NotEqual Properties/MultiAZ</c>.</summary>
    public static string Texts(this ResourceComparison comparison) => string.Join(", ", comparison.Differences.Select(one => $"{one.Kind} {one.Path}"));
}
