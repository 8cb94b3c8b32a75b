using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>Collects the children of the objects and lists that are being read, one within another, without a list for each.</summary>
internal sealed class EntryStack
{
    // Up to this many keys a scan is faster than hashing.
    private const int ScanLimit = 16;

    private readonly List<MapEntry> _entries = [];
    private readonly List<Node> _items = [];

    /// <summary>Where the next object's entries will begin.</summary>
    public int EntryStart => _entries.Count;

    /// <summary>Where the next list's items will begin.</summary>
    public int ItemStart => _items.Count;

    public void Push(MapEntry entry) => _entries.Add(entry);

    public void Push(Node item) => _items.Add(item);

    /// <summary>Takes the entries of an object; if a key stands there twice, says which.</summary>
    public MapNode TakeMap(int start, Position position, out (MapEntry First, MapEntry Second)? twice)
    {
        var entries = CollectionsMarshal.AsSpan(_entries)[start..];
        twice = FindTwice(entries);
        var map = new MapNode(ImmutableArray.Create<MapEntry>(entries), position);
        CollectionsMarshal.SetCount(_entries, start);
        return map;
    }

    /// <summary>Takes the items of a list.</summary>
    public ListNode TakeList(int start, Position position)
    {
        var list = new ListNode(ImmutableArray.Create<Node>(CollectionsMarshal.AsSpan(_items)[start..]), position);
        CollectionsMarshal.SetCount(_items, start);
        return list;
    }

    private static (MapEntry First, MapEntry Second)? FindTwice(ReadOnlySpan<MapEntry> entries) =>
        entries.Length <= ScanLimit ? ScanForTwice(entries) : HashForTwice(entries);

    private static (MapEntry First, MapEntry Second)? ScanForTwice(ReadOnlySpan<MapEntry> entries)
    {
        for (var second = 1; second < entries.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (string.Equals(entries[first].Key, entries[second].Key, StringComparison.Ordinal))
                {
                    return (entries[first], entries[second]);
                }
            }
        }

        return null;
    }

    private static (MapEntry First, MapEntry Second)? HashForTwice(ReadOnlySpan<MapEntry> entries)
    {
        var seen = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            if (!seen.TryAdd(entries[i].Key, i))
            {
                return (entries[seen[entries[i].Key]], entries[i]);
            }
        }

        return null;
    }
}
