using System.Collections.Immutable;

namespace Auditor.Hosting.Storage;

/// <summary>A part of a list.</summary>
/// <param name="Items">The rows, in the list's order.</param>
/// <param name="Next">The cursor of the part after it; null at the end.</param>
internal sealed record Page<T>(ImmutableArray<T> Items, string? Next)
{
    /// <summary>The first rows of those that were read, of which there is one more than asked for where the list goes on.</summary>
    public static Page<T> Of(IReadOnlyList<T> rows, int limit, Func<T, string> cursor) =>
        new([.. rows.Take(limit)], rows.Count > limit ? cursor(rows[limit - 1]) : null);
}
