using System.Text.Json.Nodes;

namespace ReferenceStack.Tests;

public sealed class EdgeTests(ReferenceAssembly reference)
{
    private JsonNode Distribution => reference.Production.One("AWS::CloudFront::Distribution")["DistributionConfig"]!;

    [Fact]
    public void Every_behaviour_redirects_to_HTTPS_and_sets_the_documented_headers()
    {
        var headers = reference.Production.Id("AWS::CloudFront::ResponseHeadersPolicy");
        var behaviours = Distribution["CacheBehaviors"]!.AsArray().Append(Distribution["DefaultCacheBehavior"]).ToList();

        Assert.Equal(2, behaviours.Count);
        Assert.All(behaviours, behaviour => JsonAssert.Has(
            behaviour, $$"""{ "ViewerProtocolPolicy": "redirect-to-https", "ResponseHeadersPolicyId": { "Ref": "{{headers}}" } }"""));
        JsonAssert.Has(reference.Production.One("AWS::CloudFront::ResponseHeadersPolicy")["ResponseHeadersPolicyConfig"]!["SecurityHeadersConfig"], """
            {
              "ContentTypeOptions": { "Override": true },
              "FrameOptions": { "FrameOption": "DENY", "Override": true },
              "ReferrerPolicy": { "ReferrerPolicy": "strict-origin-when-cross-origin", "Override": true },
              "StrictTransportSecurity": { "AccessControlMaxAgeSec": 31536000, "IncludeSubdomains": true, "Preload": true, "Override": true },
              "XSSProtection": { "Protection": true, "ModeBlock": true, "Override": true }
            }
            """);
    }

    [Fact]
    public void Assets_come_from_the_bucket_by_origin_access_control_and_the_API_over_TLS_1_2()
    {
        var api = Assert.Single(Distribution["CacheBehaviors"]!.AsArray())!;
        var origins = Distribution["Origins"]!.AsArray().ToDictionary(origin => (string)origin!["Id"]!, origin => origin!, StringComparer.Ordinal);

        Assert.Equal("/api/*", (string?)api["PathPattern"]);
        JsonAssert.Has(
            origins[(string)api["TargetOriginId"]!]["CustomOriginConfig"],
            """{ "OriginProtocolPolicy": "https-only", "OriginSSLProtocols": ["TLSv1.2"] }""");
        Assert.All(
            origins.Values.Where(origin => origin["S3OriginConfig"] is not null),
            origin => Assert.NotNull(origin["OriginAccessControlId"]));
    }

    [Fact]
    public void The_distribution_needs_TLS_1_2_has_a_firewall_and_answers_404_with_the_start_page()
    {
        JsonAssert.Has(Distribution, """
            {
              "DefaultRootObject": "index.html",
              "CustomErrorResponses": [ { "ErrorCode": 404, "ResponseCode": 200, "ResponsePagePath": "/index.html" } ],
              "ViewerCertificate": { "MinimumProtocolVersion": "TLSv1.2_2021", "SslSupportMethod": "sni-only" }
            }
            """);
        Assert.Equal(reference.Production.Id("AWS::WAFv2::WebACL", "/EdgeFirewall/"), (string?)Distribution["WebACLId"]!["Fn::GetAtt"]![0]);
    }

    [Fact]
    public void The_access_log_of_the_distribution_is_delivered_to_the_log_bucket()
    {
        var template = reference.Production;
        var delivery = template.One("AWS::Logs::Delivery");

        Assert.Equal(template.Id("AWS::Logs::DeliverySource"), (string?)delivery["DeliverySourceName"]!["Ref"]);
        Assert.Equal(
            template.Id("AWS::CloudFront::Distribution"),
            (string?)template.One("AWS::Logs::DeliverySource")["ResourceArn"]!["Fn::Join"]![1]![1]!["Ref"]);
        Assert.Equal(
            template.Id("AWS::S3::Bucket", "/Logs/"),
            (string?)template.One("AWS::Logs::DeliveryDestination")["DestinationResourceArn"]!["Fn::Join"]![1]![0]!["Fn::GetAtt"]![0]);
    }

    [Theory]
    [InlineData("/Dns/DistributionA/", "housingtrends.com.", "A")]
    [InlineData("/Dns/DistributionAaaa/", "housingtrends.com.", "AAAA")]
    [InlineData("/Dns/ApplicationA/", "app.housingtrends.com.", "A")]
    [InlineData("/BackendName/Alias/", "api.housingtrends.com.", "A")]
    public void A_name_is_an_alias(string path, string name, string type)
    {
        var record = reference.Production.One("AWS::Route53::RecordSet", path);

        JsonAssert.Has(record, $$"""{ "Name": "{{name}}", "Type": "{{type}}" }""");
        Assert.NotNull(record["AliasTarget"]);
    }
}
