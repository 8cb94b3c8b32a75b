using Auditor.Accounts.Aws;

namespace Auditor.Accounts.Reading.Config;

/// <summary>An aggregator of AWS Config, through which accounts are read without entering them.</summary>
/// <param name="Caller">Who asks it, in its own account.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">Where it is asked.</param>
internal sealed record AggregatorSource(IAwsClient Caller, string Name, string Region)
{
    /// <summary>Whether the account can be entered too.</summary>
    public bool HasRole { get; init; }
}
