using System.Globalization;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>What scalars are, however they are written.</summary>
internal static class Scalars
{
    /// <summary>The number that a text spells, or null.</summary>
    public static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number / 1.0000000000000000000000000000m : null;

    /// <summary>Whether a node is empty: a text, list or object without content.</summary>
    public static bool IsEmpty(Node node) => node is ScalarNode { Kind: ScalarKind.Text, Text.Length: 0 } or ScalarNode { Kind: ScalarKind.Null } or ListNode { Items.Length: 0 } or MapNode { Entries.Length: 0 };

    /// <summary>Whether a node says false.</summary>
    public static bool IsFalse(Node node) => node is ScalarNode { Kind: ScalarKind.Boolean or ScalarKind.Text } scalar && scalar.Text.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two trees are written alike, in the same order.</summary>
    public static bool AreIdentical(Node left, Node right) => (left, right) switch
    {
        (ScalarNode one, ScalarNode other) => string.Equals(one.Text, other.Text, StringComparison.Ordinal) && (one.Kind is ScalarKind.Null) == (other.Kind is ScalarKind.Null),
        (ListNode one, ListNode other) => one.Items.Length == other.Items.Length && AreIdentical(one, other),
        (MapNode one, MapNode other) => one.Entries.Length == other.Entries.Length
            && one.Entries.All(entry => other[entry.Key] is { } value && AreIdentical(entry.Value, value)),
        _ => false,
    };

    private static bool AreIdentical(ListNode one, ListNode other)
    {
        for (var i = 0; i < one.Items.Length; i++)
        {
            if (!AreIdentical(one.Items[i], other.Items[i]))
            {
                return false;
            }
        }

        return true;
    }
}
