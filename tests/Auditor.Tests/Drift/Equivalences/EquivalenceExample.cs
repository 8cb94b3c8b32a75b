using System.Text.Json.Nodes;
using Auditor.Drift;
using Auditor.Drift.Equivalences;

namespace Auditor.Tests.Drift.Equivalences;

/// <summary>Two sides of a resource that a row says are equal, or that differ in spite of it.</summary>
internal sealed record EquivalenceExample(IReadOnlyList<string> Types, JsonObject Expected, JsonObject Actual, bool IsEqual)
{
    private const string AnyType = "AWS::SNS::Topic";

    private static readonly string[] Kinds = ["equal", "unequal"];

    public ComparisonContext Context { get; init; } = new() { Account = "123456789012", Region = "us-east-1", PhysicalId = "the-id" };

    /// <summary>The examples that stand with a row, and those that follow from its value.</summary>
    public static IEnumerable<EquivalenceExample> Of(Equivalence row) => row.Path is null ? Whole(row) : Pairs(row).SelectMany(pair => At(row, pair.Expected, pair.Actual, pair.IsEqual));

    public override string ToString() => $"{Expected.ToJsonString()} and {Actual.ToJsonString()}";

    private static IEnumerable<EquivalenceExample> Whole(Equivalence row) =>
        from kind in Kinds
        from example in row.Examples[kind]?.AsArray() ?? []
        let one = example.AsObject()
        select new EquivalenceExample([one["type"]!.GetValue<string>()], Copy(one["expected"]), Copy(one["actual"]), kind == "equal")
        {
            Context = new() { Account = "123456789012", Region = "us-east-1", StackTags = Texts(one["stackTags"]), Moved = Texts(one["moved"]) },
        };

    private static IEnumerable<(JsonNode? Expected, JsonNode? Actual, bool IsEqual)> Pairs(Equivalence row)
    {
        foreach (var kind in Kinds)
        {
            foreach (var pair in row.Examples[kind]?.AsArray() ?? [])
            {
                yield return (pair![0], pair[1], kind == "equal");
            }
        }

        if (row.Examples["other"] is not { } other)
        {
            yield break;
        }

        switch (row.Verb)
        {
            case EquivalenceVerb.Default or EquivalenceVerb.Usual:
                var value = Filled(row);
                yield return (null, value, true);
                yield return (value, null, true);
                yield return (null, other, false);
                yield return (other, value, false);
                break;
            case EquivalenceVerb.Chosen or EquivalenceVerb.Like:
                yield return (null, other[0], true);
                yield return (other[1], other[0], false);
                break;
            case EquivalenceVerb.Unset:
                yield return (null, other, false);
                break;
        }
    }

    private static JsonNode? Filled(Equivalence row)
    {
        var text = row.Examples["value"]!.ToJsonString().Replace("{account}", "123456789012", StringComparison.Ordinal).Replace("{region}", "us-east-1", StringComparison.Ordinal).Replace("{partition}", "aws", StringComparison.Ordinal).Replace("{physicalId}", "the-id", StringComparison.Ordinal);
        foreach (var (name, value) in row.Examples["item"]?.AsObject() ?? [])
        {
            text = text.Replace($"\"{{./{name}}}\"", value!.ToJsonString(), StringComparison.Ordinal).Replace($"\"{{/{name}}}\"", value.ToJsonString(), StringComparison.Ordinal);
        }

        return JsonNode.Parse(text);
    }

    private static IEnumerable<EquivalenceExample> At(Equivalence row, JsonNode? expected, JsonNode? actual, bool isEqual)
    {
        var types = row.Types is ["*"] ? [AnyType] : row.Types;
        var path = row.Path!.StartsWith("**/", StringComparison.Ordinal) ? (row.Path.AsSpan(3).Contains('/') ? row.Path[3..] : row.Path[3..].Trim('*')) : row.Path;
        yield return new(types, Put(row, path, expected), Put(row, path, actual), isEqual);
    }

    private static JsonObject Put(Equivalence row, string path, JsonNode? value)
    {
        var properties = Copy(row.Examples["with"]);
        var steps = path.Split('/');
        JsonNode at = properties;
        for (var i = 0; i < steps.Length; i++)
        {
            var isLast = i == steps.Length - 1;
            var next = isLast ? value?.DeepClone() : steps[i + 1] == "*" ? new JsonArray() : new JsonObject();
            if (at is JsonArray list)
            {
                // A rule that is told by what stands beside it is given as a whole.
                if (isLast || list.Count == 0)
                {
                    next = isLast ? next : Item(row, i == LastItem(steps));
                    if (next is not null)
                    {
                        list.Add(next);
                    }
                }

                at = next ?? at;
            }
            else if (!isLast || value is not null)
            {
                var there = at.AsObject()[steps[i]];
                if (isLast || there is null)
                {
                    at.AsObject()[steps[i]] = next;
                    there = next;
                }

                at = there!;
            }
        }

        return properties;
    }

    private static int LastItem(string[] steps) => Array.LastIndexOf(steps, "*");

    private static JsonObject Item(Equivalence row, bool isLast) => isLast ? Copy(row.Examples["item"]) : [];

    private static JsonObject Copy(JsonNode? from) => from is JsonObject map ? (JsonObject)map.DeepClone() : [];

    private static Dictionary<string, string> Texts(JsonNode? from) => from is JsonObject map ? map.ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>(), StringComparer.Ordinal) : new(StringComparer.Ordinal);
}
