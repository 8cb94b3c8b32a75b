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
        (ScalarNode one, ScalarNode other) => string.Equals(Mangled.Form(one.Text), Mangled.Form(other.Text), StringComparison.OrdinalIgnoreCase),
        (MapNode one, MapNode other) => one.Entries.All(entry => other[entry.Key] is not { } value || CanBe(entry.Value, value)),
        (ListNode one, ListNode other) => one.Items.Length == other.Items.Length && one.Items.Zip(other.Items, CanBe).All(isLike => isLike),
        _ => false,
    };

    /// <summary>Whether half of the members of two objects at least are the same.</summary>
    public static bool IsHalf(Node expected, Node actual) =>
        expected is MapNode one && actual is MapNode other
        && one.Entries.Count(entry => other[entry.Key] is { } value && NodeText.Symbol(value) == NodeText.Symbol(entry.Value)) * 2 >= Math.Max(one.Entries.Length, other.Entries.Length);
}
