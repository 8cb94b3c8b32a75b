using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>CloudFront's lists that moto answers with 404, from the seeded properties.</summary>
internal sealed class CloudFrontAnswers(SeededStacks stacks) : IAnswer
{
    public static readonly XNamespace Ns = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

    private const string Time = "2026-01-05T10:00:00.000Z";

    public ValueTask<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(request.Service == "cloudfront" ? Answer(request) : null);

    private AwsResponse? Answer(AwsRequest request) => request.Operation switch
    {
        "ListResponseHeadersPolicies" => Policies(request, "ResponseHeadersPolicy"),
        "ListCachePolicies" => Policies(request, "CachePolicy"),
        "ListOriginRequestPolicies" => Policies(request, "OriginRequestPolicy"),
        "ListCloudFrontOriginAccessIdentities" => List(request, "CloudFrontOriginAccessIdentityList", [.. stacks.GlobalResources(request, "AWS::CloudFront::CloudFrontOriginAccessIdentity").Select(Identity)]),
        "ListFunctions" => List(request, "FunctionList", [.. stacks.GlobalResources(request, "AWS::CloudFront::Function").Select(function => Function(request, function))]),
        "ListVpcOrigins" => List(request, "VpcOriginList", [.. stacks.GlobalResources(request, "AWS::CloudFront::VpcOrigin").Select(origin => VpcOrigin(request, origin))]),
        _ => null,
    };

    private AwsResponse Policies(AwsRequest request, string kind)
    {
        var type = request.Parameter("Type");
        var custom = stacks.GlobalResources(request, $"AWS::CloudFront::{kind}").Select(policy => (Type: "custom", policy.PhysicalId, Config: policy.Properties[$"{kind}Config"]));
        var managed = ManagedPolicies.Of(kind).Select(policy => (Type: "managed", PhysicalId: policy.Id, Config: (JsonNode?)policy.Config));
        return List(request, $"{kind}List", [.. custom.Concat(managed).Where(policy => type is null || policy.Type == type).Select(policy => new XElement(
            Ns + $"{kind}Summary",
            new XElement(Ns + "Type", policy.Type),
            new XElement(
                Ns + kind,
                new XElement(Ns + "Id", policy.PhysicalId),
                new XElement(Ns + "LastModifiedTime", Time),
                XmlShapes.Element(Ns, $"{kind}Config", policy.Config))))]);
    }

    private static XElement Identity(SeededResource identity) => new(
        Ns + "CloudFrontOriginAccessIdentitySummary",
        new XElement(Ns + "Id", identity.PhysicalId),
        new XElement(Ns + "S3CanonicalUserId", identity.Attributes.GetValueOrDefault("S3CanonicalUserId")),
        new XElement(Ns + "Comment", identity.Properties.Text("CloudFrontOriginAccessIdentityConfig", "Comment")));

    private static XElement Function(AwsRequest request, SeededResource function) => new(
        Ns + "FunctionSummary",
        new XElement(Ns + "Name", function.Properties.Text("Name")),
        new XElement(Ns + "Status", "UNASSOCIATED"),
        XmlShapes.Element(Ns, "FunctionConfig", function.Properties["FunctionConfig"]),
        new XElement(
            Ns + "FunctionMetadata",
            new XElement(Ns + "FunctionARN", $"arn:aws:cloudfront::{request.Account}:function/{function.Properties.Text("Name")}"),
            new XElement(Ns + "Stage", request.Parameter("Stage") ?? "LIVE"),
            new XElement(Ns + "CreatedTime", Time),
            new XElement(Ns + "LastModifiedTime", Time)));

    private static XElement VpcOrigin(AwsRequest request, SeededResource origin) => new(
        Ns + "VpcOriginSummary",
        new XElement(Ns + "Id", origin.PhysicalId),
        new XElement(Ns + "Name", origin.Properties.Text("VpcOriginEndpointConfig", "Name")),
        new XElement(Ns + "Status", "Deployed"),
        new XElement(Ns + "CreatedTime", Time),
        new XElement(Ns + "LastModifiedTime", Time),
        new XElement(Ns + "Arn", $"arn:aws:cloudfront::{request.Account}:vpcorigin/{origin.PhysicalId}"),
        new XElement(Ns + "AccountId", request.Account),
        new XElement(Ns + "OriginEndpointArn", origin.Properties.Text("VpcOriginEndpointConfig", "Arn")));

    private static AwsResponse List(AwsRequest request, string name, IReadOnlyList<XElement> all)
    {
        var start = int.TryParse(request.Parameter("Marker"), CultureInfo.InvariantCulture, out var marker) ? marker : 0;
        var size = int.TryParse(request.Parameter("MaxItems"), CultureInfo.InvariantCulture, out var given) ? Math.Min(given, 100) : 100;
        var page = all.Skip(start).Take(size).ToList();
        var isTruncated = start + size < all.Count;

        // CloudFront leaves Items out of an empty list.
        return AwsResponse.Xml(new XElement(
            Ns + name,
            isTruncated ? new XElement(Ns + "NextMarker", start + size) : null,
            name is "CloudFrontOriginAccessIdentityList" or "VpcOriginList" ? new XElement(Ns + "IsTruncated", isTruncated ? "true" : "false") : null,
            new XElement(Ns + "MaxItems", size),
            new XElement(Ns + "Quantity", page.Count),
            page.Count == 0 ? null : new XElement(Ns + "Items", page)));
    }
}
