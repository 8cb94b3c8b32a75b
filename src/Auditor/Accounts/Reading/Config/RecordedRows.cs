using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Auditor.Accounts.Reading.Config;

/// <summary>What queries to AWS Config came to.</summary>
internal sealed class RecordedRows
{
    private readonly ConcurrentDictionary<string, ImmutableArray<RecordedItem>> _items = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _problems = new(StringComparer.Ordinal);

    /// <summary>The items of a type.</summary>
    public ImmutableArray<RecordedItem> Of(string type) => _items.GetValueOrDefault(type, []);

    /// <summary>Why a type's items are not all there, or null.</summary>
    public string? Problem(string type) => _problems.GetValueOrDefault(type);

    /// <summary>Adds the items of a type; they take the place of those that were there.</summary>
    public void Set(string type, ImmutableArray<RecordedItem> items) => _items[type] = items;

    /// <summary>Says what keeps a type's items from being relied on.</summary>
    public void Fail(string type, string problem) => _problems.TryAdd(type, problem);
}
