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

        var id = request.Parameter("Id");
        var distribution = stacks.GlobalResources(request, "AWS::CloudFront::Distribution").FirstOrDefault(distribution => distribution.PhysicalId == id);
        foreach (var seeded in distribution?.Properties.Items("DistributionConfig", "Origins") ?? [])
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
}
