using System.Collections.Immutable;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading;

/// <summary>What reading the resources of one type in one place came to.</summary>
/// <param name="Type">The type.</param>
/// <param name="Documents">The resources that were listed, with what was read of each.</param>
/// <param name="Gaps">Why not everything was listed; empty where everything was.</param>
/// <param name="Partial">What could not be read of single resources that were listed; empty where everything was.</param>
internal sealed record TypeReading(TypeRead Type, ImmutableArray<ReadDocument> Documents, ImmutableArray<string> Gaps, ImmutableArray<string> Partial)
{
    /// <summary><c>api</c> or <c>config</c>.</summary>
    public string Source { get; init; } = "api";

    /// <summary>As of when, where that is not the time of the scan: the oldest item of AWS Config.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Why it was not read from AWS Config, which could have told it; null where there is nothing to say.</summary>
    public string? Note { get; init; }
}
