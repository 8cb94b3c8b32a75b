using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Answers;
using FakeAws.Proxy;
using FakeAws.Seeding;

namespace FakeAws.ConfigService;

/// <summary>Items of CloudFront, WAF, load balancers and certificates.</summary>
internal static class EdgeItems
{
    private const string ElbVersion = "2015-12-01";

    public static Dictionary<string, Func<ItemScope, Task<IEnumerable<JsonObject>>>> Builders { get; } = new(StringComparer.Ordinal)
    {
        ["AWS::CloudFront::Distribution"] = DistributionsAsync,
        ["AWS::WAFv2::WebACL"] = WebAclsAsync,
        ["AWS::ElasticLoadBalancingV2::LoadBalancer"] = BalancersAsync,
        ["AWS::ACM::Certificate"] = CertificatesAsync,
    };

    private static async Task<IEnumerable<JsonObject>> DistributionsAsync(ItemScope scope)
    {
        if (!scope.IsGlobal)
        {
            return [];
        }

        var items = new List<JsonObject>();
        var list = XDocument.Parse((await scope.CallAsync(InnerCall.Get("cloudfront", "/2020-05-31/distribution"))).Text);
        foreach (var summary in list.Descendants().Where(element => element.Name.LocalName == "DistributionSummary"))
        {
            string? Member(string name) => summary.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
            var (id, arn) = (Member("Id"), Member("ARN"));
            var config = AnswerShapes.ReadPayload("cloudfront:GetDistributionConfig", "DistributionConfig", (await scope.CallAsync(InnerCall.Get("cloudfront", $"/2020-05-31/distribution/{id}/config"))).Text);
            var tags = XDocument.Parse((await scope.CallAsync(InnerCall.Get("cloudfront", $"/2020-05-31/tagging?Resource={Uri.EscapeDataString(arn!)}"))).Text).Descendants()
                .Where(element => element.Name.LocalName == "Tag")
                .Select(tag => new JsonObject { ["key"] = tag.Elements().First().Value, ["value"] = tag.Elements().Last().Value });
            items.Add(scope.Item(
                "AWS::CloudFront::Distribution",
                id,
                null,
                arn,
                new JsonObject { ["id"] = id, ["aRN"] = arn, ["status"] = Member("Status"), ["domainName"] = Member("DomainName"), ["distributionConfig"] = ConfigNames.First(config) },
                tags));
        }

        return items;
    }

    private static async Task<IEnumerable<JsonObject>> WebAclsAsync(ItemScope scope)
    {
        var items = new List<JsonObject>();
        foreach (var kind in (string[])["REGIONAL", "CLOUDFRONT"])
        {
            if (kind == "CLOUDFRONT" && !scope.IsGlobal)
            {
                continue;
            }

            foreach (var summary in (await scope.JsonAsync("wafv2", "AWSWAF_20190729.ListWebACLs", new JsonObject { ["Scope"] = kind })).Items("WebACLs"))
            {
                var acl = (await scope.JsonAsync("wafv2", "AWSWAF_20190729.GetWebACL", new JsonObject { ["Name"] = summary.Text("Name"), ["Id"] = summary.Text("Id"), ["Scope"] = kind }))["WebACL"];
                var tags = (await scope.JsonAsync("wafv2", "AWSWAF_20190729.ListTagsForResource", new JsonObject { ["ResourceARN"] = acl.Text("ARN") }))["TagInfoForResource"];
                var configuration = ConfigNames.Run(acl)!.AsObject();

                // Config keeps neither the rules nor the scope, and the default action only as text.
                configuration.Remove("rules");
                configuration["defaultAction"] = acl.At("DefaultAction", "Allow") is null ? "BLOCK" : "ALLOW";
                items.Add(scope.Item("AWS::WAFv2::WebACL", acl.Text("Id"), acl.Text("Name"), acl.Text("ARN"), configuration, tags.Items("TagList")));
            }
        }

        return items;
    }

    private static async Task<IEnumerable<JsonObject>> BalancersAsync(ItemScope scope)
    {
        var items = new List<JsonObject>();
        foreach (var balancer in (await scope.XmlAsync("elbv2:DescribeLoadBalancers", "elasticloadbalancing", ElbVersion)).Items("LoadBalancers"))
        {
            var arn = balancer.Text("LoadBalancerArn")!;
            var attributes = await PairsAsync(scope, "DescribeLoadBalancerAttributes", ("LoadBalancerArn", arn));
            var tags = await PairsAsync(scope, "DescribeTags", ("ResourceArns.member.1", arn));
            items.Add(scope.Item(
                "AWS::ElasticLoadBalancingV2::LoadBalancer",
                arn,
                balancer.Text("LoadBalancerName"),
                arn,
                ConfigNames.First(balancer),
                tags,
                new JsonObject { ["LoadBalancerAttributes"] = new JsonArray([.. attributes]), ["Tags"] = new JsonArray([.. tags.Select(tag => tag.DeepClone())]) }));
        }

        return items;
    }

    /// <summary>The pairs of key and value in an answer, wherever they stand.</summary>
    private static async Task<List<JsonObject>> PairsAsync(ItemScope scope, string operation, (string Name, string Value) parameter)
    {
        var answer = await scope.CallAsync(InnerCall.Query("elasticloadbalancing", ElbVersion, operation, parameter));
        return [.. XDocument.Parse(answer.Text).Descendants()
            .Where(element => element.Name.LocalName == "Key")
            .Select(key => new JsonObject { ["key"] = key.Value, ["value"] = key.ElementsAfterSelf().First().Value })];
    }

    private static async Task<IEnumerable<JsonObject>> CertificatesAsync(ItemScope scope)
    {
        var items = new List<JsonObject>();
        foreach (var summary in (await scope.JsonAsync("acm", "CertificateManager.ListCertificates", [])).Items("CertificateSummaryList"))
        {
            var arn = summary.Text("CertificateArn");
            var certificate = (await scope.JsonAsync("acm", "CertificateManager.DescribeCertificate", new JsonObject { ["CertificateArn"] = arn }))["Certificate"];
            var tags = await scope.JsonAsync("acm", "CertificateManager.ListTagsForCertificate", new JsonObject { ["CertificateArn"] = arn });
            items.Add(scope.Item("AWS::ACM::Certificate", arn, null, arn, ConfigNames.Run(certificate), tags.Items("Tags"), new JsonObject { ["Tags"] = ConfigNames.Run(tags["Tags"]) }));
        }

        return items;
    }
}
