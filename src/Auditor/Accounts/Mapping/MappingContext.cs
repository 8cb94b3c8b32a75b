using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>Where a document comes from.</summary>
internal sealed record MappingContext
{
    public required string Account { get; init; }

    /// <summary>The region that was asked; of what belongs to a whole account, the one that the call was signed for.</summary>
    public required string Region { get; init; }

    /// <summary><c>aws</c>, <c>aws-cn</c>, …</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>The ending of its hosts.</summary>
    public string UrlSuffix { get; init; } = "amazonaws.com";

    /// <summary>The arguments that the document was listed with, for <c>@request</c>; null for none.</summary>
    public JsonObject? Request { get; init; }

    /// <summary>Whether it is an item of AWS Config.</summary>
    public bool IsConfig { get; init; }

    /// <summary>The properties that it lacks, so that they are unknown and not absent.</summary>
    public ImmutableArray<DocumentPath> Untold { get; init; } = [];
}
