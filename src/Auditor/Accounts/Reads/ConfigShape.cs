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

    /// <summary>What of that policies judge.</summary>
    public required ImmutableArray<string> Judged { get; init; }

    /// <summary>The calls that tell of single resources what Config lacks and policies need.</summary>
    public required ImmutableArray<ReadCall> Details { get; init; }

    /// <summary>What Config lacks and no call about a single resource tells: where somebody may ask for it, it is unknown of what is read from Config.</summary>
    public required ImmutableArray<DocumentPath> Untold { get; init; }

    /// <summary>What of that policies judge: where there is any, the type is better read from its service.</summary>
    public required ImmutableArray<DocumentPath> Missed { get; init; }

    /// <summary>The property that items with the same value share, of which only the latest revision counts; null where each item counts.</summary>
    public string? LatestOf { get; init; }

    public required TypeMapping Mapping { get; init; }
}
