namespace FakeAws.ConfigService;

/// <summary>An aggregator that gathers the items of accounts; asked in its own account and region.</summary>
public sealed record ConfigAggregator(string Account, string Region, string Name)
{
    /// <summary>The accounts that it gathers; null for the whole organization.</summary>
    public IReadOnlyList<string>? Accounts { get; init; }

    /// <summary>The regions that it gathers; null for all.</summary>
    public IReadOnlyList<string>? Regions { get; init; }
}
