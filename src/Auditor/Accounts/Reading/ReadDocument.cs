using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reading;

/// <summary>What was read of one resource.</summary>
/// <param name="Content">The item of its list call, with <c>@parent</c>, <c>@request</c> and what other calls told of it under their names.</param>
/// <param name="Region">The region that is asked about it.</param>
internal sealed record ReadDocument(JsonObject Content, string Region)
{
    /// <summary>When AWS Config saw it change, which is where it was read from; null where it was not.</summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>Whether it is an item of AWS Config.</summary>
    public bool IsConfig { get; init; }

    /// <summary>The properties that AWS Config lacks, nobody else told and somebody may ask for.</summary>
    public ImmutableArray<DocumentPath> Untold { get; init; } = [];
}
