using System.Collections.Immutable;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reads;

/// <summary>How AWS Config tells a type.</summary>
internal sealed record ConfigShape
{
    public required ConfigStyle Style { get; init; }

    /// <summary>Where its resources are found.</summary>
    public required ImmutableArray<ConfigSource> Sources { get; init; }

    /// <summary>What is attached to the document, and where in the item it stands.</summary>
    public required ImmutableArray<KeyValuePair<string, DocumentPath>> Attachments { get; init; }

    /// <summary>Properties that Config does not tell: the service's own API does.</summary>
    public required ImmutableArray<DocumentPath> Lacks { get; init; }

    /// <summary>The property that items with the same value share, of which only the latest revision counts; null where each item counts.</summary>
    public string? LatestOf { get; init; }

    public required TypeMapping Mapping { get; init; }
}
