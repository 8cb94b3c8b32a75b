using Auditor.Reporting.Html.Packing;

namespace Auditor.Reporting.Html;

/// <summary>Changes of one kind.</summary>
/// <param name="Heading">The kind, with how many there are.</param>
/// <param name="State">The class that colours them.</param>
/// <param name="IsOpen">Whether they are unfolded from the start.</param>
/// <param name="Changes">The changes.</param>
internal sealed record ChangeListView(string Heading, string State, bool IsOpen, LongListView Changes)
{
    private const int OpenLimit = 12;

    /// <summary>The list, or nothing where there are none.</summary>
    public static IEnumerable<ChangeListView> Of(string heading, string state, IEnumerable<ChangeView> changes, PackedParts packed)
    {
        ChangeView[] all = [.. changes];
        return all.Length == 0 ? [] : [new($"{heading} ({Figures.Number(all.Length)})", state, all.Length <= OpenLimit, packed.List("change", all, PackedParts.RowsShown, "changes", change => change))];
    }
}
