namespace Auditor.Accounts.Aws;

/// <summary>How a call went, for those who count.</summary>
/// <param name="Call">The call.</param>
/// <param name="Account">As whom.</param>
/// <param name="Attempts">How many requests it took.</param>
/// <param name="Failure">Why it has no answer, or null.</param>
internal sealed record AwsCallOutcome(AwsCall Call, string Account, int Attempts, AwsCallException? Failure);
