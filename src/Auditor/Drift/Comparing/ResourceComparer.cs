using System.Collections.Concurrent;
using Auditor.Drift.Equivalences;
using Auditor.Drift.Facts;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Compares a resource as it should be with what it is.</summary>
internal static class ResourceComparer
{
    private static readonly ConcurrentDictionary<string, TypeRules> Rules = new(StringComparer.Ordinal);

    /// <summary>Compares the properties of a resource in two sources.</summary>
    /// <param name="type">The CloudFormation type.</param>
    /// <param name="expected">The properties as they should be: values, no references, where the actual side is live; what is not known is an <see cref="UnknownNode"/>.</param>
    /// <param name="actual">The properties as they are.</param>
    /// <param name="context">Where.</param>
    public static ResourceComparison Compare(string type, MapNode expected, MapNode actual, ComparisonContext context) =>
        Compare(type, expected, actual, context, Rules.GetOrAdd(type, name => new(EquivalenceTable.Of(name), DriftFacts.Find(name))));

    /// <summary>The same by these rules.</summary>
    public static ResourceComparison Compare(string type, MapNode expected, MapNode actual, ComparisonContext context, TypeRules rules)
    {
        var run = new ComparisonRun(type, rules, expected, actual, context);
        new ValueComparer(run).Properties(expected, actual);
        return run.Result();
    }
}
