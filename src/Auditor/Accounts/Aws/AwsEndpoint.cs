using Amazon;

namespace Auditor.Accounts.Aws;

/// <summary>Where an API is called.</summary>
/// <param name="Url">The address by AWS's naming; the settings <c>AWS_ENDPOINT_URL…</c> go before it.</param>
/// <param name="Region">The region that requests are signed for.</param>
/// <param name="Partition"><c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>.</param>
internal sealed record AwsEndpoint(string Url, string Region, string Partition)
{
    /// <summary>The endpoint of an API for a region, or null where the region's partition does not have the API.</summary>
    public static AwsEndpoint? Of(AwsApi api, string region)
    {
        var known = RegionEndpoint.GetBySystemName(region);
        if (api.GlobalEndpoints.Count == 0)
            return new AwsEndpoint($"https://{api.EndpointPrefix}.{region}.{known.PartitionDnsSuffix}", region, known.PartitionName);
        return api.GlobalEndpoints.TryGetValue(known.PartitionName, out var host)
            ? new AwsEndpoint($"https://{host.Host}", host.Region, known.PartitionName)
            : null;
    }

    /// <summary>Whether a text has the form of a region's name, so that it can stand in the name of a host.</summary>
    public static bool IsRegion(string text) => text.Length is > 0 and <= 32 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
