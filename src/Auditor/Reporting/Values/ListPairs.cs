using System.Text.Json.Nodes;

namespace Auditor.Reporting.Values;

/// <summary>Decides which items of two lists belong together.</summary>
internal static class ListPairs
{
    // What items of lists go by in CloudFormation: statements, tags, attributes, containers, rules.
    private static readonly string[] Names = ["Sid", "Key", "Id", "Name", "IndexName", "ContainerPort"];

    /// <summary>Whether a member tells items of a list apart.</summary>
    public static bool IsName(string member) => Names.Contains(member, StringComparer.Ordinal);

    /// <summary>Pairs by what the items go by, in the order of the first list; null where they go by nothing.</summary>
    public static IReadOnlyList<(int First, int Second)>? ByName(JsonArray first, JsonArray second)
    {
        if (Names.FirstOrDefault(member => IsUnique(first, member) && IsUnique(second, member)) is not { } name)
        {
            return null;
        }

        var places = second.Select((item, index) => (Name: NameOf(item, name)!, index)).ToDictionary(place => place.Name, place => place.index, StringComparer.Ordinal);
        var pairs = first.Select((item, index) => (First: index, Second: places.Remove(NameOf(item, name)!, out var place) ? place : -1)).ToList();
        pairs.AddRange(places.Values.Order().Select(place => (-1, place)));
        return pairs;
    }

    /// <summary>Pairs by place: equal items, and between these the other ones as they come.</summary>
    public static IReadOnlyList<(int First, int Second)> ByPlace(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var pairs = new List<(int First, int Second)>();
        var (removed, added) = (new Queue<int>(), new Queue<int>());
        foreach (var (one, other) in Alignment.Of(first, second))
        {
            if (one >= 0 && other >= 0)
            {
                Flush();
                pairs.Add((one, other));
            }
            else if (one >= 0)
            {
                removed.Enqueue(one);
            }
            else
            {
                added.Enqueue(other);
            }
        }

        Flush();
        return pairs;

        void Flush()
        {
            while (removed.Count + added.Count > 0)
            {
                pairs.Add((removed.TryDequeue(out var one) ? one : -1, added.TryDequeue(out var other) ? other : -1));
            }
        }
    }

    private static bool IsUnique(JsonArray items, string member)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return items.All(item => NameOf(item, member) is { } name && seen.Add(name));
    }

    private static string? NameOf(JsonNode? item, string member) =>
        item is JsonObject members && members.TryGetPropertyValue(member, out var name) && name is JsonValue ? ValueText.Key(name, isStrict: false) : null;
}
