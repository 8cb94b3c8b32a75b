using System.Collections.Immutable;

namespace Auditor.Reporting.Values;

/// <summary>A line of two values laid side by side.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Depth">How deep in the value it stands.</param>
/// <param name="Name">The member, or the item as <c>[0]</c>; null for a value without a name.</param>
/// <param name="Before">The first value on one line; empty where its members follow, null where it has none.</param>
/// <param name="After">The second value.</param>
internal sealed record ValueLine(LineKind Kind, int Depth, string? Name, string? Before, string? After)
{
    /// <summary>The lines that are folded, of which there is one for each member or item.</summary>
    public ImmutableArray<ValueLine> Lines { get; init; } = [];

    /// <summary>What stands before the values.</summary>
    public string Label => Name is null ? "" : (Before ?? After) is "" ? Name : $"{Name}: ";
}
