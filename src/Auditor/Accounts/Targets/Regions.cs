using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Targets;

/// <summary>The regions of an account.</summary>
internal static class Regions
{
    private const string Describe = "ec2:DescribeRegions";

    /// <summary>The calls that it makes.</summary>
    public static ImmutableArray<string> Calls { get; } = [Describe];

    /// <summary>The regions that are enabled, by <c>ec2:DescribeRegions</c>.</summary>
    /// <exception cref="AwsCallException">EC2 does not answer.</exception>
    public static async Task<ImmutableArray<string>> EnabledAsync(IAwsClient client, ReadTable table, string home, CancellationToken cancellation)
    {
        var answer = await client.CallAsync(new(table.Operation(Describe).Aws, [], home), cancellation);
        return [.. (answer["Regions"] as JsonArray ?? []).OfType<JsonObject>().Select(region => (string?)region["RegionName"]).OfType<string>()];
    }
}
