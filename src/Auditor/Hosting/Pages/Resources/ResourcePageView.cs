using System.Collections.Immutable;
using Auditor.Hosting.Pages.Findings;
using Auditor.Reporting.Pictures;

namespace Auditor.Hosting.Pages.Resources;

/// <summary>All that is known of a resource.</summary>
internal sealed record ResourcePageView
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    public required ImmutableArray<string> Tags { get; init; }

    public required ImmutableArray<LinkedFactView> Facts { get; init; }

    public required TimeView Changed { get; init; }

    /// <summary>What is open or waived.</summary>
    public required ImmutableArray<EntryView> Open { get; init; }

    public required ImmutableArray<EntryView> Resolved { get; init; }

    /// <summary>The list of all its findings, where not all are here; or null.</summary>
    public required string? More { get; init; }

    /// <summary>The properties, a line each of their JSON.</summary>
    public required ImmutableArray<string> Properties { get; init; }

    /// <summary>What was not read of it, and why.</summary>
    public required ImmutableArray<string> Unread { get; init; }

    /// <summary>Its place among what is around it, or null.</summary>
    public required PictureDrawing? Picture { get; init; }

    public required string Json { get; init; }
}
