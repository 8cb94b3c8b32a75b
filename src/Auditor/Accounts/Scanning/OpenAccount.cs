using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;

namespace Auditor.Accounts.Scanning;

/// <summary>An account whose role was assumed.</summary>
/// <param name="Client">Who asks it.</param>
/// <param name="Regions">The regions that are read.</param>
/// <param name="Connections">What is let go when the account is read.</param>
internal sealed record OpenAccount(IAwsClient Client, RegionSet Regions, IDisposable? Connections = null) : IDisposable
{
    public void Dispose() => Connections?.Dispose();
}
