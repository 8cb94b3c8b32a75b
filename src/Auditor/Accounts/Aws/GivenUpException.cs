namespace Auditor.Accounts.Aws;

/// <summary>A request that failed too often to be worth another one, for which the SDK would still have retries.</summary>
internal sealed class GivenUpException(Exception failure) : Exception(failure.Message, failure);
