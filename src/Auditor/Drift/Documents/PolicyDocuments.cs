using Auditor.Drift.Comparing;
using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>Compares policy documents of IAM's language by what they mean.</summary>
internal static class PolicyDocuments
{
    private const string TrustPolicy = "AssumeRolePolicyDocument";

    /// <summary>The differences between two documents; none where they allow and deny the same.</summary>
    /// <param name="expected">The document as it should be: an object, or its JSON as text.</param>
    /// <param name="actual">The document as it is.</param>
    /// <param name="path">Where it stands, such as <c>Properties/PolicyDocument</c>; the paths of the differences begin with it.</param>
    /// <param name="context">Where.</param>
    public static ResourceComparison Compare(Node expected, Node actual, string path, ComparisonContext context)
    {
        var dialect = new PolicyDialect(context.Partition, path.EndsWith(TrustPolicy, StringComparison.Ordinal), context.IsOfTemplates);
        return Compare(expected, actual, path, dialect);
    }

    private static ResourceComparison Compare(Node expected, Node actual, string path, PolicyDialect dialect)
    {
        var (left, right) = (PolicySource.Read(expected), PolicySource.Read(actual));
        return (left.Document, right.Document) switch
        {
            (MapNode here, MapNode there) => Objects(here, there),
            _ when PolicyText.Of(left.Document) == PolicyText.Of(right.Document) => new([], [], []),
            (AbsentNode, _) => Different(DifferenceKind.Add, null, actual),
            (_, AbsentNode) => Different(DifferenceKind.Remove, expected, null),
            (ChoiceNode choice, _) => Decide(choice, Compare(choice.WhenTrue, actual, path, dialect), Compare(choice.WhenFalse, actual, path, dialect)),
            (_, ChoiceNode choice) => Decide(choice, Compare(expected, choice.WhenTrue, path, dialect), Compare(expected, choice.WhenFalse, path, dialect)),
            _ when left.IsMalformed && right.IsMalformed => Different(DifferenceKind.NotEqual, expected, actual),
            _ when left.IsMalformed || right.IsMalformed => Open((left.IsMalformed ? left : right).Document is UnknownNode unknown ? $"it is {unknown.Reason}" : "it is a text that is no policy document"),
            _ when !PolicyText.IsKnown(left.Document, dialect.IsOfTemplates) && left.Document is not (MapNode or ListNode) => Open(OpenValue.ReasonOf(left.Document)),
            _ when !PolicyText.IsKnown(right.Document, dialect.IsOfTemplates) && right.Document is not (MapNode or ListNode) => Open(OpenValue.ReasonOf(right.Document)),
            _ => Different(DifferenceKind.NotEqual, expected, actual),
        };

        ResourceComparison Objects(MapNode here, MapNode there)
        {
            var (should, has) = Mangled.Alike(here, there);
            var comparison = new PolicyComparison(path, dialect).Compare((MapNode)should, (MapNode)has, left, right);
            return ReferenceEquals(should, here) && ReferenceEquals(has, there) ? comparison : comparison with { Equivalences = [.. comparison.Equivalences, new(EquivalenceIds.Mangled, path)] };
        }

        ResourceComparison Different(DifferenceKind kind, Node? here, Node? there) => new([new(kind, path, here, there)], [], []);

        ResourceComparison Open(string reason) => new([], [], [new(path, reason)]);

        ResourceComparison Decide(ChoiceNode choice, ResourceComparison whenTrue, ResourceComparison whenFalse) =>
            !whenTrue.Differences.IsEmpty && !whenFalse.Differences.IsEmpty ? Different(DifferenceKind.NotEqual, expected, actual)
            : whenTrue is { Differences.IsEmpty: true, NotCompared.IsEmpty: true } && whenFalse is { Differences.IsEmpty: true, NotCompared.IsEmpty: true } ? whenTrue
            : Open(OpenValue.ReasonOf(choice));
    }
}
