using Policies.Model;

namespace Auditor.Drift.Equivalences;

/// <summary>What stands around a property, on which its meaning may depend.</summary>
/// <param name="Expected">The resource's properties as they should be.</param>
/// <param name="Actual">The resource's properties as they are.</param>
/// <param name="Beside">The object that the property belongs to, as it should be.</param>
/// <param name="ActuallyBeside">The same as it is.</param>
internal readonly record struct Surroundings(MapNode Expected, MapNode Actual, MapNode? Beside, MapNode? ActuallyBeside)
{
    // What a list or object is to a condition: there.
    private const string Something = "…";

    /// <summary>The text of a property, as it should be or else as it is; null where neither is known.</summary>
    /// <param name="path">Relative to the properties, or with <c>./</c> to the object.</param>
    public string? Text(string path) => path.StartsWith("./", StringComparison.Ordinal)
        ? Find(Beside, path[2..]) ?? Find(ActuallyBeside, path[2..])
        : Find(Expected, path) ?? Find(Actual, path);

    private static string? Find(MapNode? map, string path)
    {
        Node? node = map;
        foreach (var name in path.Split('/'))
        {
            node = node is MapNode inner ? inner[name] : null;
        }

        return node switch
        {
            ScalarNode scalar => scalar.Text,
            ListNode { Items.IsEmpty: false } or MapNode { Entries.IsEmpty: false } => Something,
            UnknownNode or ReferenceNode or CompositeNode or ChoiceNode => NodeText.Symbol(node),
            _ => null,
        };
    }
}
