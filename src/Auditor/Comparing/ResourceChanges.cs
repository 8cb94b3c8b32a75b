using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Comparing;

/// <summary>How the live resources of two results differ.</summary>
internal sealed record ResourceChanges
{
    /// <summary>Why it is not known, as a sentence that says how to get it; null where both results keep their resources.</summary>
    public string? Problem { get; init; }

    /// <summary>Resources that were not there before, by target and type.</summary>
    public ImmutableArray<AuditedResource> Added { get; init; } = [];

    /// <summary>Resources that are gone, where they would have been read again.</summary>
    public ImmutableArray<AuditedResource> Removed { get; init; } = [];

    public ImmutableArray<ResourceChange> Changed { get; init; } = [];

    /// <summary>How many resources are as they were.</summary>
    public int Unchanged { get; init; }

    /// <summary>What could not be compared: resources that were not read again, and properties that one of the results does not know.</summary>
    public ImmutableArray<NotLookedAt> NotLookedAt { get; init; } = [];
}
