using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Defaults that depend on where the resource is or on another property: <c>{account}</c>, <c>{region}</c>, <c>{/Name}</c>, <c>{./Name}</c>.</summary>
internal static class Placeholders
{
    /// <summary>The value with what it depends on; null where that is not known.</summary>
    public static Node? Fill(Node value, Surroundings around, ComparisonContext context) => value switch
    {
        ScalarNode { Kind: ScalarKind.Text } text when text.Text.Contains('{', StringComparison.Ordinal) => Fill(text, around, context),
        ListNode list => list.Items.Select(item => Fill(item, around, context)).ToList() is var items && items.Contains(null) ? null : new ListNode([.. items!], default),
        MapNode map => map.Entries.Select(entry => (entry.Key, Value: Fill(entry.Value, around, context))).ToList() is var members && members.Exists(member => member.Value is null)
            ? null
            : new MapNode([.. members.Select(member => new MapEntry(member.Key, default, member.Value!))], default),
        _ => value,
    };

    private static ScalarNode? Fill(ScalarNode text, Surroundings around, ComparisonContext context)
    {
        var filled = text.Text;
        if (filled.StartsWith("{/", StringComparison.Ordinal) || filled.StartsWith("{./", StringComparison.Ordinal))
        {
            return around.Text(filled[(filled[1] is '/' ? 2 : 1)..^1]) is { } other ? new ScalarNode(other, ScalarKind.Text, default) : null;
        }

        foreach (var (name, known) in new[] { ("{account}", context.Account), ("{region}", context.Region), ("{partition}", context.Partition), ("{physicalId}", context.PhysicalId) })
        {
            if (filled.Contains(name, StringComparison.Ordinal))
            {
                if (known is null)
                {
                    return null;
                }

                filled = filled.Replace(name, known, StringComparison.Ordinal);
            }
        }

        return new ScalarNode(filled, ScalarKind.Text, default);
    }
}
