namespace Auditor.Hosting.Storage.Scans;

/// <summary>The right to carry out a scan. Whoever takes the scan over has a higher attempt, and this one is then worth nothing.</summary>
/// <param name="Id">The scan.</param>
/// <param name="Account">What is scanned.</param>
/// <param name="Period">The period that it is for; null where it was asked for out of turn.</param>
/// <param name="Attempt">The number of the attempt, from 1.</param>
/// <param name="Instance">Who carries it out.</param>
/// <param name="Started">When this attempt was begun.</param>
internal sealed record ScanClaim(long Id, string Account, DateTimeOffset? Period, int Attempt, string Instance, DateTimeOffset Started);
