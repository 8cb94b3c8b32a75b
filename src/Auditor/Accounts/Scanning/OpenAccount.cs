using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;

namespace Auditor.Accounts.Scanning;

/// <summary>An account whose role was assumed.</summary>
/// <param name="Client">Who asks it.</param>
/// <param name="Regions">The regions that are read.</param>
internal sealed record OpenAccount(IAwsClient Client, RegionSet Regions);
