using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Whether a value of which parts are not known may be another.</summary>
internal static class Likeness
{
    /// <summary>Whether what is known of the expected value is in the actual one.</summary>
    public static bool CanBe(Node expected, Node actual) => (expected, actual) switch
    {
        (UnknownNode or ReferenceNode or AbsentNode, _) or (_, UnknownNode) => true,
        (ChoiceNode choice, _) => CanBe(choice.WhenTrue, actual) || CanBe(choice.WhenFalse, actual),
        (CompositeNode composite, ScalarNode text) => PartialText.CanBe(composite, text.Text),
        (ScalarNode one, ScalarNode other) => string.Equals(one.Text, other.Text, StringComparison.OrdinalIgnoreCase),
        (MapNode one, MapNode other) => one.Entries.All(entry => other[entry.Key] is not { } value || CanBe(entry.Value, value)),
        (ListNode one, ListNode other) => one.Items.Length == other.Items.Length && one.Items.Zip(other.Items, CanBe).All(isLike => isLike),
        _ => false,
    };
}
