using System.Text.Json.Nodes;
using Auditor.Accounts.Reading;
using Auditor.Drift.Comparing;
using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Tests.Drift.Equivalences;

public sealed class EquivalenceExamplesTests
{
    public static TheoryData<string, string> Rows => [.. EquivalenceTable.Services.SelectMany(service => EquivalenceTable.OfService(service).Select(row => (service, row.Id)))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_keeps_its_equal_pairs_from_being_differences_and_not_its_unequal_ones(string service, string id)
    {
        var row = EquivalenceTable.OfService(service).Single(row => row.Id == id);
        var examples = EquivalenceExample.Of(row).ToList();
        Assert.Contains(examples, example => example.IsEqual || row.Verb is EquivalenceVerb.Unset or EquivalenceVerb.Ordered or EquivalenceVerb.Verbatim);
        foreach (var example in examples)
        {
            foreach (var type in example.Types)
            {
                var comparison = ResourceComparer.Compare(type, Map(example.Expected), Map(example.Actual), example.Context);
                if (!example.IsEqual)
                {
                    Assert.True(!comparison.Differences.IsEmpty || (row.Verb is EquivalenceVerb.Usual && !comparison.NotCompared.IsEmpty), $"{id}: {example} is no difference");
                }
                else
                {
                    Assert.True(comparison.Differences.IsEmpty, $"{id}: {example} is {string.Join(", ", comparison.Differences.Select(one => $"{one.Kind} {one.Path}"))}");
                    Assert.True(comparison.Equivalences.Any(use => use.Equivalence == id) || row.Verb is EquivalenceVerb.Policy or EquivalenceVerb.Free or EquivalenceVerb.BuiltIn or EquivalenceVerb.Json || !comparison.NotCompared.IsEmpty, $"{id}: {example} is equal by {string.Join(", ", comparison.Equivalences.Select(use => use.Equivalence).Distinct(StringComparer.Ordinal))} and not compared at {string.Join(", ", comparison.NotCompared)}");
                }
            }
        }
    }

    [Fact]
    public void Every_row_has_an_id_of_its_own_and_a_reason_that_is_a_sentence()
    {
        var rows = EquivalenceTable.Services.SelectMany(service => EquivalenceTable.OfService(service)).ToList();
        Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rows, row => Assert.Matches("^[A-Z].*\\.$", row.Reason));
        Assert.All(rows, row => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", row.Id));
    }

    private static MapNode Map(JsonObject properties) => (MapNode)LiveNode.Of(properties);
}
