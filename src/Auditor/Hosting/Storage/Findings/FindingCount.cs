namespace Auditor.Hosting.Storage.Findings;

/// <summary>How many findings a query has.</summary>
/// <param name="Count">How many, or how many at least.</param>
/// <param name="IsExact">Whether it is exactly so many: counting ends at some thousands where nothing has counted before.</param>
internal sealed record FindingCount(long Count, bool IsExact);
