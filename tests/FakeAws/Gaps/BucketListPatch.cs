using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Gaps;

/// <summary>S3's list of buckets: moto cuts it off without a token and does not say where a bucket lies.</summary>
internal sealed class BucketListPatch(Upstream upstream) : IPatch
{
    private readonly ConcurrentDictionary<string, string> _regions = new(StringComparer.Ordinal);

    public bool Concerns(AwsRequest request) => request.Call == "s3:ListBuckets";

    /// <summary>All of moto's buckets are asked for; the page is cut out of them here.</summary>
    public static AwsRequest ToMoto(AwsRequest request) => request.Call == "s3:ListBuckets" ? request with { Target = "/" } : request;

    public async ValueTask<AwsResponse> PatchAsync(AwsRequest request, AwsResponse answer, CancellationToken cancellation)
    {
        var root = XDocument.Parse(answer.Text).Root!;
        var ns = root.Name.Namespace;
        var list = root.Element(ns + "Buckets")!;
        var buckets = list.Elements().OrderBy(bucket => bucket.Element(ns + "Name")!.Value, StringComparer.Ordinal).ToList();
        foreach (var bucket in buckets)
        {
            bucket.Add(new XElement(ns + "BucketRegion", await FindRegionAsync(request, bucket.Element(ns + "Name")!.Value, cancellation)));
        }

        if (request.Parameter("bucket-region") is { } region)
        {
            buckets.RemoveAll(bucket => bucket.Element(ns + "BucketRegion")!.Value != region);
        }

        var start = int.TryParse(request.Parameter("continuation-token"), CultureInfo.InvariantCulture, out var token) ? token : 0;
        var size = int.TryParse(request.Parameter("max-buckets"), CultureInfo.InvariantCulture, out var given) ? given : 10_000;
        list.ReplaceNodes(buckets.Skip(start).Take(size));
        if (start + size < buckets.Count)
        {
            root.Add(new XElement(ns + "ContinuationToken", start + size));
        }

        return AwsResponse.Xml(root) with { ContentType = "application/xml" };
    }

    private async Task<string> FindRegionAsync(AwsRequest request, string bucket, CancellationToken cancellation)
    {
        if (_regions.TryGetValue(bucket, out var known))
        {
            return known;
        }

        var answer = await upstream.CallAsync(new CredentialScope(request.AccessKey, request.Region, "s3"), HttpMethod.Get, $"/{bucket}?location", null, [], cancellation);
        var location = answer.Status == 200 ? XDocument.Parse(answer.Text).Root!.Value : "";

        // The first region has no constraint, and the first in Europe may still be called by its old name.
        return _regions[bucket] = location switch { "" => "us-east-1", "EU" => "eu-west-1", _ => location };
    }
}
