using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reading.Config;

namespace Auditor.Accounts.Scanning;

/// <summary>An account whose role was assumed.</summary>
/// <param name="Client">Who asks it.</param>
/// <param name="Regions">The regions that are read.</param>
/// <param name="Connections">What is let go when the account is read.</param>
internal sealed record OpenAccount(IAwsClient Client, RegionSet Regions, IDisposable? Connections = null) : IDisposable
{
    /// <summary>The aggregator of AWS Config that is read in place of the account's own, or null.</summary>
    public AggregatorSource? Aggregator { get; init; }

    public void Dispose() => Connections?.Dispose();
}
