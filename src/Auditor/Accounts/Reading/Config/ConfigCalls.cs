using System.Collections.Immutable;

namespace Auditor.Accounts.Reading.Config;

/// <summary>The calls by which AWS Config is read, as the table of reads names them.</summary>
internal static class ConfigCalls
{
    private static readonly ImmutableArray<string> Recorders = ["config:DescribeConfigurationRecorders", "config:DescribeConfigurationRecorderStatus"];

    /// <summary>Those that are made of an aggregator, as its caller.</summary>
    public static ImmutableArray<string> OfAggregator { get; } = ["config:DescribeConfigurationAggregators", "config:SelectAggregateResourceConfig"];

    /// <summary>Those that are made in every account that is entered.</summary>
    /// <param name="source">Where its resources are read.</param>
    /// <param name="hasAggregator">Whether its items come from an aggregator.</param>
    public static ImmutableArray<string> OfAccount(ReadSource source, bool hasAggregator) =>
        source is ReadSource.Api ? [] : hasAggregator ? Recorders : [.. Recorders, "config:SelectResourceConfig"];
}
