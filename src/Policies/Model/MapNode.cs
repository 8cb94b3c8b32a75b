using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>An object: keys with values, in their written order.</summary>
public sealed class MapNode(ImmutableArray<MapEntry> entries, Position position) : Node(position)
{
    // Below this many keys a scan is faster than hashing.
    private const int ScanLimit = 12;

    private Dictionary<string, int>? _index;

    /// <summary>The keys and values in their written order; no key twice.</summary>
    public ImmutableArray<MapEntry> Entries { get; } = entries;

    /// <summary>Finds a key, by its exact spelling.</summary>
    public bool TryGet(string key, out MapEntry entry)
    {
        var found = Find(key);
        entry = found < 0 ? default : Entries[found];
        return found >= 0;
    }

    /// <summary>The value of a key, or null.</summary>
    public Node? this[string key] => TryGet(key, out var entry) ? entry.Value : null;

    private int Find(string key)
    {
        if (Entries.Length > ScanLimit)
        {
            return Index().TryGetValue(key, out var found) ? found : -1;
        }

        for (var i = 0; i < Entries.Length; i++)
        {
            if (string.Equals(Entries[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    // Two threads may both build it; they build the same.
    private Dictionary<string, int> Index()
    {
        if (_index is { } built)
        {
            return built;
        }

        var index = new Dictionary<string, int>(Entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < Entries.Length; i++)
        {
            index[Entries[i].Key] = i;
        }

        return _index = index;
    }
}
