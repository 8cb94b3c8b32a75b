using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Requests;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>Distributions: who may read the origin, which certificate holds, and ARNs without a gap.</summary>
internal sealed class CloudFrontPatch(SeededStacks stacks) : XmlPatch
{
    public override bool Concerns(AwsRequest request) => request.Call is "cloudfront:GetDistributionConfig" or "cloudfront:GetDistribution" or "cloudfront:ListDistributions";

    /// <summary>moto knows a distribution by an ARN that lacks a colon; requests name it as AWS does.</summary>
    public static AwsRequest ToMoto(AwsRequest request) => request.Service == "cloudfront" && request.Target.Contains("Resource=", StringComparison.Ordinal)
        ? request with { Target = request.Target.Replace("cloudfront%3A%3A", "cloudfront%3A", StringComparison.Ordinal).Replace("cloudfront::", "cloudfront:", StringComparison.Ordinal) }
        : request;

    protected override void Patch(AwsRequest request, XElement root)
    {
        foreach (var arn in All(root, "ARN"))
        {
            arn.Value = arn.Value.Replace(":cloudfront:" + request.Account, ":cloudfront::" + request.Account, StringComparison.Ordinal);
        }

        foreach (var certificate in All(root, "ViewerCertificate").Where(certificate => !string.IsNullOrEmpty(Text(certificate, "ACMCertificateArn"))))
        {
            Find(certificate, "CloudFrontDefaultCertificate")?.SetValue("false");
        }

        // What a cache policy settles is not said beside it; moto says it with defaults of its own.
        foreach (var behavior in All(root, "CachePolicyId").Where(policy => policy.Value.Length > 0).Select(policy => policy.Parent!).ToList())
        {
            behavior.Elements().Where(element => element.Name.LocalName is "ForwardedValues" or "MinTTL" or "DefaultTTL" or "MaxTTL").Remove();
        }

        var distributions = stacks.GlobalResources(request, "AWS::CloudFront::Distribution").ToDictionary(seeded => seeded.PhysicalId, seeded => seeded.Properties, StringComparer.Ordinal);
        if (request.Operation == "ListDistributions")
        {
            foreach (var summary in All(root, "DistributionSummary").ToList())
            {
                Patch(summary, distributions.GetValueOrDefault(Text(summary, "Id") ?? ""));
            }
        }
        else
        {
            Patch(root, distributions.GetValueOrDefault(request.Parameter("Id") ?? ""));
        }
    }

    private static void Patch(XElement root, JsonObject? distribution)
    {
        foreach (var groups in All(root, "OriginGroups").ToList())
        {
            groups.ReplaceNodes(OriginGroups(distribution.Items("DistributionConfig", "OriginGroups", "Items").ToList(), groups.Name.Namespace));
        }

        foreach (var seeded in distribution.Items("DistributionConfig", "Origins"))
        {
            foreach (var origin in All(root, "Origin").Where(origin => Text(origin, "Id") == seeded.Text("Id")))
            {
                AddIfAbsent(origin, "OriginAccessControlId", seeded.Text("OriginAccessControlId") ?? "");
                if (seeded["S3OriginConfig"] is { } s3)
                {
                    AddIfAbsent(origin, "S3OriginConfig", new XElement(origin.Name.Namespace + "OriginAccessIdentity", s3.Text("OriginAccessIdentity") ?? ""));
                }
            }
        }
    }

    // moto forgets them.
    private static IEnumerable<XElement> OriginGroups(List<JsonNode> groups, XNamespace name) =>
        Counted("OriginGroup", groups, name, group =>
        [
            new XElement(name + "Id", group.Text("Id")),
            new XElement(name + "FailoverCriteria", new XElement(name + "StatusCodes", Counted("StatusCode", group.Items("FailoverCriteria", "StatusCodes", "Items").ToList(), name, code => [code.Text()]))),
            new XElement(name + "Members", Counted("OriginGroupMember", group.Items("Members", "Items").ToList(), name, member => [new XElement(name + "OriginId", member.Text("OriginId"))])),
        ]);

    private static IEnumerable<XElement> Counted(string item, List<JsonNode> items, XNamespace name, Func<JsonNode, object?[]> content) =>
        [new XElement(name + "Quantity", items.Count), new XElement(name + "Items", items.Select(one => new XElement(name + item, content(one))))];
}
