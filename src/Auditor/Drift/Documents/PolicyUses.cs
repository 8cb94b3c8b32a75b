using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>Finds by which equivalences two elements that are written otherwise mean the same.</summary>
internal static class PolicyUses
{
    /// <summary>The ids.</summary>
    public static IEnumerable<string> Of(PolicyElement expected, PolicyElement actual)
    {
        if (expected.Written != actual.Written)
        {
            yield return PolicyEquivalences.KeyCase;
        }

        var others = actual.Parts.ToDictionary(part => part.Key, StringComparer.Ordinal);
        var uses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in expected.Parts)
        {
            if (others.TryGetValue(part.Key, out var other))
            {
                Add(expected.Name, part, other, uses);
            }
        }

        foreach (var use in uses)
        {
            yield return use;
        }
    }

    private static void Add(string name, PolicyPart expected, PolicyPart actual, SortedSet<string> uses)
    {
        var isCondition = name == "Condition";
        if (expected.Written != actual.Written)
        {
            var isCase = expected.Written.Equals(actual.Written, StringComparison.OrdinalIgnoreCase);
            uses.Add(isCondition
                ? isCase ? PolicyEquivalences.ConditionCase : PolicyEquivalences.ArnOperator
                : isCase ? PolicyEquivalences.KeyCase : PolicyEquivalences.Everyone);
        }

        var (left, right) = (expected.Values, actual.Values);
        if (left.IsList != right.IsList)
        {
            uses.Add(isCondition ? PolicyEquivalences.ConditionSingleOrList : PolicyEquivalences.SingleOrList);
        }

        if (left.Count != right.Count)
        {
            uses.Add(PolicyEquivalences.DuplicateEntry);
        }

        if (!left.IsInOrderOf(right))
        {
            uses.Add(PolicyEquivalences.ValueOrder);
        }

        if (left.Known.Any(value => right.Known.TryGetValue(value.Key, out var other) && IsSpelledOtherwise(value.Value, other)))
        {
            uses.Add(name switch
            {
                "Condition" => PolicyEquivalences.ConditionScalar,
                "Principal" or "NotPrincipal" => PolicyEquivalences.AccountPrincipal,
                "Action" or "NotAction" => PolicyEquivalences.ActionCase,
                _ => PolicyEquivalences.Scalar,
            });
        }
    }

    // A number or boolean that stands as a text elsewhere is written otherwise, though its characters are the same.
    private static bool IsSpelledOtherwise(Node expected, Node actual) =>
        expected is ScalarNode left && actual is ScalarNode right && (left.Text != right.Text || left.Kind != right.Kind);
}
