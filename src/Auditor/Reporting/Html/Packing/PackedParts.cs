using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Auditor.Reporting.Html.Packing;

/// <summary>What a page has too much of to lay out from the start: the ends of its long lists, rendered with the templates of their beginnings, packed in chunks that its script opens when a reader gets there.</summary>
/// <remarks>Nothing is rendered before the chunks are enumerated, and no more than a few chunks are in memory at a time.</remarks>
internal sealed class PackedParts
{
    /// <summary>How many parts a chunk has; the last may have fewer.</summary>
    public const int ChunkSize = 128;

    /// <summary>How many findings are in the page; a reader without script has these, in full.</summary>
    public const int FindingsShown = 200;

    /// <summary>How many differences are in the page, of all stacks together.</summary>
    public const int DifferencesShown = 200;

    /// <summary>How many rows of any other list are in the page.</summary>
    public const int RowsShown = 500;

    private const int ChunksAtOnce = 8;

    private readonly List<PackedList> _lists = [];
    private readonly ConcurrentBag<PartRenderer> _renderers = [];

    private int _count;
    private int _granted;

    /// <summary>The ids of the parts that no index has, in the order of the parts; empty for those without one.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>Takes a list: so many at most are in the page, the rest is packed.</summary>
    /// <param name="part">The template of an item.</param>
    /// <param name="items">The items.</param>
    /// <param name="shown">How many are in the page.</param>
    /// <param name="noun">What the items are, in the plural.</param>
    /// <param name="view">The view of an item, made when it is rendered.</param>
    /// <param name="fields">What the page tells of an item elsewhere, so that its markup need not: first the id by which links find it; null where it has none.</param>
    public LongListView List<T>(string part, IReadOnlyList<T> items, int shown, string noun, Func<T, object> view, Func<T, ImmutableArray<string>>? fields = null)
    {
        var packed = Math.Max(0, items.Count - shown);
        var first = _count;
        if (packed > 0)
        {
            _lists.Add(new PackedList(part, items.Skip(shown).Select(item => (view(item), fields?.Invoke(item) ?? []))));
            _count += packed;
            Ids.AddRange(items.Skip(shown).Select(item => fields?.Invoke(item)[0] ?? ""));
        }

        return new LongListView(part, [.. items.Take(shown).Select(view)], first, packed, Figures.Number(packed), noun);
    }

    /// <summary>How many of so many may be in the page where all lists that ask together may show so many.</summary>
    public int Grant(int most, int wanted)
    {
        var granted = Math.Min(wanted, most - _granted);
        _granted += granted;
        return granted;
    }

    /// <summary>The chunks in the order of the parts.</summary>
    public IEnumerable<string> Chunks =>
        _lists.SelectMany(list => list.Items.Select(item => new PackedPart(list.Part, item.Model, item.Fields))).Chunk(ChunkSize).Chunk(ChunksAtOnce).SelectMany(Pack);

    private IEnumerable<string> Pack(PackedPart[][] chunks)
    {
        var packed = new string[chunks.Length];
        Parallel.For(0, chunks.Length, number =>
        {
            if (!_renderers.TryTake(out var renderer))
            {
                renderer = new PartRenderer();
            }

            packed[number] = renderer.Pack(chunks[number]);
            _renderers.Add(renderer);
        });
        return packed;
    }
}
