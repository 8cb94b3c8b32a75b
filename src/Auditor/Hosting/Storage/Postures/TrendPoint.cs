namespace Auditor.Hosting.Storage.Postures;

/// <summary>What was open or waived at the end of a day; of today, what is so now.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Counts">The counts.</param>
internal sealed record TrendPoint(DateOnly Day, PostureGroup Counts);
