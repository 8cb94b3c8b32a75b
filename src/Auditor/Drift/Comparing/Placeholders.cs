using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Defaults that depend on where the resource is or on another property: <c>{account}</c>, <c>{region}</c>, <c>{/Name}</c>, <c>{./Name}</c>.</summary>
internal static class Placeholders
{
    /// <summary>The value with what it depends on; null where that is not known.</summary>
    public static Node? Fill(Node value, Surroundings around, ComparisonContext context)
    {
        if (value is not ScalarNode { Kind: ScalarKind.Text } text || !text.Text.Contains('{', StringComparison.Ordinal))
        {
            return value;
        }

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
