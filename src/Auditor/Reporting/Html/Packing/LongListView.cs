using System.Collections.Immutable;

namespace Auditor.Reporting.Html.Packing;

/// <summary>A list of any length: its beginning, and where the rest is packed.</summary>
/// <param name="Part">The template of an item.</param>
/// <param name="Shown">The items that are in the page.</param>
/// <param name="First">The number of the first packed one among all that is packed.</param>
/// <param name="Packed">How many are packed.</param>
/// <param name="More">The same, for people.</param>
/// <param name="Noun">What the items are, in the plural.</param>
internal sealed record LongListView(string Part, ImmutableArray<object> Shown, int First, int Packed, string More, string Noun)
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Shown.IsEmpty && Packed == 0;
}
