using System.Collections.Immutable;

namespace Auditor.Reporting.Html;

/// <summary>A property of a live resource that has changed.</summary>
internal sealed record ChangedPropertyView(string Path, ImmutableArray<DiffLineView> Lines)
{
    /// <summary>What the first value is, as the heading of its column.</summary>
    public string BeforeName { get; } = "Before";

    /// <summary>What the second value is.</summary>
    public string AfterName { get; } = "Now";
}
