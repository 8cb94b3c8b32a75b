namespace Auditor.Accounts.Aws;

/// <summary>How fast an account's API is called in a region.</summary>
/// <param name="Concurrent">Calls under way at the same time.</param>
/// <param name="PerSecond">Calls begun in a second, in the long run.</param>
/// <param name="Burst">Calls that may begin at once after a rest.</param>
internal sealed record PaceLimit(int Concurrent, double PerSecond, int Burst);
