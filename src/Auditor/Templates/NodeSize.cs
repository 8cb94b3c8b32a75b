using Policies.Model;

namespace Auditor.Templates;

/// <summary>Bounds values that go from stack to stack, where each may take the other's twice.</summary>
internal static class NodeSize
{
    /// <summary>Far over the 4,096 bytes that CloudFormation allows for a parameter.</summary>
    private const int Largest = 1 << 16;

    /// <summary>Whether a value is larger than any that CloudFormation hands on.</summary>
    public static bool IsTooLarge(Node node) => Remaining(node, Largest) < 0;

    // Ends as soon as it is certain, however large the value is.
    private static int Remaining(Node node, int left) => left < 0 ? left : node switch
    {
        ScalarNode scalar => left - scalar.Text.Length - 1,
        UnknownNode unknown => left - unknown.Symbol.Length - 1,
        ChoiceNode choice => Remaining(choice.WhenFalse, Remaining(choice.WhenTrue, left - 1)),
        CompositeNode composite => composite.Parts.Aggregate(left, (rest, part) => Remaining(part, rest)),
        ListNode list => list.Items.Aggregate(left, (rest, item) => Remaining(item, rest)),
        MapNode map => map.Entries.Aggregate(left, (rest, entry) => Remaining(entry.Value, rest - entry.Key.Length)),
        _ => left - 1,
    };
}
