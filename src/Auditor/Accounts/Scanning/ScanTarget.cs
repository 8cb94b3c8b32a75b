using Auditor.Accounts.Aws;

namespace Auditor.Accounts.Scanning;

/// <summary>An account that is scanned.</summary>
/// <param name="Account">Its number.</param>
/// <param name="OpenAsync">Who asks it, with its role assumed, and its regions. Throws <see cref="AwsCallException"/> where it cannot be entered.</param>
internal sealed record ScanTarget(string Account, Func<CancellationToken, Task<OpenAccount>> OpenAsync);
