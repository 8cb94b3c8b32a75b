using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Scale;

/// <summary>Distributions, web ACLs, load balancers, certificates and zones.</summary>
internal sealed class ScaleEdge(ScaleIds ids)
{
    private const int Sites = 8;
    private const string CloudFront = "xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"";
    private const string Route53 = "xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"";

    public AwsResponse? Answer(AwsRequest request, bool isEmpty) => request.Service switch
    {
        "cloudfront" => Distribution(request),
        "wafv2" => WebAcl(request, isEmpty),
        "elbv2" => Balancer(request, isEmpty),
        "route53" => Zone(request),
        "acm" => Certificate(request, isEmpty),
        _ => null,
    };

    public string WebAclArn(int index) => ids.Arn("wafv2", $"regional/webacl/site-{index:00}/{ScaleIds.Uuid(index)}");

    public string BalancerArn(int index) => ids.Arn("elasticloadbalancing", $"loadbalancer/app/site-{index:00}/{index:x16}");

    public string ListenerArn(int index) => ids.Arn("elasticloadbalancing", $"listener/app/site-{index / 2:00}/{index / 2:x16}/{index:x16}");

    public string TargetGroupArn(int index) => ids.Arn("elasticloadbalancing", $"targetgroup/target-{index:00}/{index:x16}");

    public static string DistributionId(int index) => $"E{ScaleIds.Account}{index:X1}";

    private static AwsResponse? Distribution(AwsRequest request) => request.Operation switch
    {
        "ListDistributions" => ScalePages.Xml($"<DistributionList {CloudFront}><Marker></Marker><MaxItems>100</MaxItems><IsTruncated>false</IsTruncated><Quantity>{Sites}</Quantity><Items>{string.Concat(Enumerable.Range(0, Sites).Select(index => $"<DistributionSummary><Id>{DistributionId(index)}</Id><ARN>{ScaleIds.GlobalArn("cloudfront", $"distribution/{DistributionId(index)}")}</ARN><Status>Deployed</Status><DomainName>d{index}.cloudfront.net</DomainName></DistributionSummary>"))}</Items></DistributionList>"),
        "GetDistributionConfig" => ScalePages.Xml(Config(Convert.ToInt32(request.Parameter("Id")![^1..], 16))),
        "ListOriginAccessControls" => ScalePages.Xml($"<OriginAccessControlList {CloudFront}><Marker></Marker><MaxItems>100</MaxItems><IsTruncated>false</IsTruncated><Quantity>{Sites}</Quantity><Items>{string.Concat(Enumerable.Range(0, Sites).Select(index => $"<OriginAccessControlSummary><Id>OAC{ScaleIds.Account}{index}</Id><Name>{ScaleIds.Name("control", index)}</Name><SigningProtocol>sigv4</SigningProtocol><SigningBehavior>always</SigningBehavior><OriginAccessControlOriginType>s3</OriginAccessControlOriginType></OriginAccessControlSummary>"))}</Items></OriginAccessControlList>"),
        "ListTagsForResource" => ScalePages.Xml($"<Tags {CloudFront}><Items><Tag><Key>team</Key><Value>platform</Value></Tag></Items></Tags>"),
        _ => null,
    };

    private static string Config(int index) =>
        $"<DistributionConfig {CloudFront}><CallerReference>{index}</CallerReference><Aliases><Quantity>1</Quantity><Items><CNAME>www.site{index}.example.com</CNAME></Items></Aliases><DefaultRootObject>index.html</DefaultRootObject><Origins><Quantity>1</Quantity><Items><Origin><Id>assets</Id><DomainName>{ScaleIds.Name("bucket", index)}.s3.us-east-1.amazonaws.com</DomainName><OriginPath></OriginPath><CustomHeaders><Quantity>0</Quantity></CustomHeaders><S3OriginConfig><OriginAccessIdentity></OriginAccessIdentity></S3OriginConfig><ConnectionAttempts>3</ConnectionAttempts><ConnectionTimeout>10</ConnectionTimeout><OriginShield><Enabled>false</Enabled></OriginShield><OriginAccessControlId>OAC{ScaleIds.Account}{index}</OriginAccessControlId></Origin></Items></Origins><OriginGroups><Quantity>0</Quantity></OriginGroups><DefaultCacheBehavior><TargetOriginId>assets</TargetOriginId><TrustedSigners><Enabled>false</Enabled><Quantity>0</Quantity></TrustedSigners><ViewerProtocolPolicy>redirect-to-https</ViewerProtocolPolicy><AllowedMethods><Quantity>2</Quantity><Items><Method>GET</Method><Method>HEAD</Method></Items><CachedMethods><Quantity>2</Quantity><Items><Method>GET</Method><Method>HEAD</Method></Items></CachedMethods></AllowedMethods><Compress>true</Compress><LambdaFunctionAssociations><Quantity>0</Quantity></LambdaFunctionAssociations><FunctionAssociations><Quantity>0</Quantity></FunctionAssociations><CachePolicyId>658327ea-f89d-4fab-a63d-7e88639e58f6</CachePolicyId><ResponseHeadersPolicyId>{ScaleIds.Uuid(index)}</ResponseHeadersPolicyId></DefaultCacheBehavior><CacheBehaviors><Quantity>0</Quantity></CacheBehaviors><CustomErrorResponses><Quantity>0</Quantity></CustomErrorResponses><Comment></Comment><Logging><Enabled>true</Enabled><IncludeCookies>false</IncludeCookies><Bucket>{ScaleIds.Name("bucket", 0)}.s3.amazonaws.com</Bucket><Prefix>cdn/</Prefix></Logging><PriceClass>PriceClass_100</PriceClass><Enabled>true</Enabled><ViewerCertificate><CloudFrontDefaultCertificate>false</CloudFrontDefaultCertificate><ACMCertificateArn>arn:aws:acm:us-east-1:{ScaleIds.Account}:certificate/{ScaleIds.Uuid(index)}</ACMCertificateArn><SSLSupportMethod>sni-only</SSLSupportMethod><MinimumProtocolVersion>TLSv1.2_2021</MinimumProtocolVersion></ViewerCertificate><Restrictions><GeoRestriction><RestrictionType>none</RestrictionType><Quantity>0</Quantity></GeoRestriction></Restrictions><WebACLId></WebACLId><HttpVersion>http2and3</HttpVersion><IsIPV6Enabled>true</IsIPV6Enabled></DistributionConfig>";

    private AwsResponse? WebAcl(AwsRequest request, bool isEmpty)
    {
        var asked = request.Json();
        var none = isEmpty || asked.Text("Scope") == "CLOUDFRONT";
        return request.Operation switch
        {
            "ListWebACLs" => ScalePages.Json(request, "WebACLs", none ? [] : ScalePages.Make(Sites, index => $$"""{"Name":"site-{{index:00}}","Id":"{{ScaleIds.Uuid(index)}}","Description":"","LockToken":"t","ARN":"{{WebAclArn(index)}}"}"""), "NextMarker", "Limit"),
            "GetWebACL" => ScalePages.Json(request, $$"""
                {"WebACL":{"Name":"{{asked.Text("Name")}}","Id":"{{asked.Text("Id")}}","ARN":"{{ids.Arn("wafv2", $"regional/webacl/{asked.Text("Name")}/{asked.Text("Id")}")}}","DefaultAction":{"Allow":{} },"Capacity":1400,"VisibilityConfig":{"SampledRequestsEnabled":true,"CloudWatchMetricsEnabled":true,"MetricName":"site"},"Rules":[
                {"Name":"common","Priority":1,"Statement":{"ManagedRuleGroupStatement":{"VendorName":"AWS","Name":"AWSManagedRulesCommonRuleSet"} },"OverrideAction":{"None":{} },"VisibilityConfig":{"SampledRequestsEnabled":true,"CloudWatchMetricsEnabled":true,"MetricName":"common"} },
                {"Name":"inputs","Priority":2,"Statement":{"ManagedRuleGroupStatement":{"VendorName":"AWS","Name":"AWSManagedRulesKnownBadInputsRuleSet"} },"OverrideAction":{"None":{} },"VisibilityConfig":{"SampledRequestsEnabled":true,"CloudWatchMetricsEnabled":true,"MetricName":"inputs"} },
                {"Name":"rate","Priority":3,"Statement":{"RateBasedStatement":{"Limit":2000,"AggregateKeyType":"IP"} },"Action":{"Block":{} },"VisibilityConfig":{"SampledRequestsEnabled":true,"CloudWatchMetricsEnabled":true,"MetricName":"rate"} }]},"LockToken":"t"}
                """),
            "ListResourcesForWebACL" => ScalePages.Json(request, $$"""{"ResourceArns":["{{ids.Arn("elasticloadbalancing", $"loadbalancer/app/{asked.Text("WebACLArn")!.Split('/')[^2]}/{int.Parse(asked.Text("WebACLArn")!.Split('/')[^2][^2..], System.Globalization.CultureInfo.InvariantCulture):x16}")}}"]}"""),
            "ListLoggingConfigurations" => ScalePages.Json(request, "LoggingConfigurations", none ? [] : ScalePages.Make(Sites, index => $$"""{"ResourceArn":"{{WebAclArn(index)}}","LogDestinationConfigs":["{{ids.Arn("logs", $"log-group:aws-waf-logs-{index:00}")}}"]}"""), "NextMarker", "Limit"),
            "ListTagsForResource" => ScalePages.Json(request, $$"""{"TagInfoForResource":{"ResourceARN":"{{asked.Text("ResourceARN")}}","TagList":[{"Key":"team","Value":"platform"}]} }"""),
            _ => null,
        };
    }

    private AwsResponse? Balancer(AwsRequest request, bool isEmpty) => request.Operation switch
    {
        "DescribeLoadBalancers" => ScalePages.Query(request, "LoadBalancers", "member", isEmpty ? [] : ScalePages.Make(Sites, BalancerItem), size: "PageSize", most: 400),
        "DescribeLoadBalancerAttributes" => Attributes(request, ("access_logs.s3.enabled", "true"), ("access_logs.s3.bucket", ScaleIds.Name("bucket", 0)), ("deletion_protection.enabled", "true"), ("routing.http.drop_invalid_header_fields.enabled", "true"), ("idle_timeout.timeout_seconds", "60")),
        "DescribeListenerAttributes" => Attributes(request, ("routing.http.response.server.enabled", "true")),
        "DescribeTargetGroupAttributes" => Attributes(request, ("deregistration_delay.timeout_seconds", "30"), ("stickiness.enabled", "false")),
        "DescribeListeners" => ScalePages.Query(request, "Listeners", "member", [.. Enumerable.Range(0, Sites * 2).Where(index => BalancerArn(index / 2) == request.Parameter("LoadBalancerArn")).Select(Listener)], size: "PageSize", most: 400),
        "DescribeRules" => ScalePages.Query(request, "Rules", "member", Rules(request.Parameter("ListenerArn")!), size: "PageSize", most: 400),
        "DescribeTargetGroups" => ScalePages.Query(request, "TargetGroups", "member", isEmpty ? [] : ScalePages.Make(Sites * 2, TargetGroup), size: "PageSize", most: 400),
        "DescribeTags" => ScalePages.Result(request, $"<TagDescriptions>{string.Concat(request.Parameters.Where(parameter => parameter.Key.StartsWith("ResourceArns.member.", StringComparison.Ordinal)).Select(parameter => $"<member><ResourceArn>{parameter.Value}</ResourceArn><Tags><member><Key>team</Key><Value>platform</Value></member></Tags></member>"))}</TagDescriptions>"),
        _ => null,
    };

    private static AwsResponse Attributes(AwsRequest request, params (string Key, string Value)[] attributes) =>
        ScalePages.Result(request, $"<Attributes>{string.Concat(attributes.Select(attribute => $"<member><Key>{attribute.Key}</Key><Value>{attribute.Value}</Value></member>"))}</Attributes>");

    private string BalancerItem(int index) =>
        $"<LoadBalancerArn>{BalancerArn(index)}</LoadBalancerArn><DNSName>site-{index:00}.{ids.Region}.elb.amazonaws.com</DNSName><CanonicalHostedZoneId>Z35SXDOTRQ7X7K</CanonicalHostedZoneId><CreatedTime>{ScaleIds.Time}</CreatedTime><LoadBalancerName>site-{index:00}</LoadBalancerName><Scheme>internet-facing</Scheme><VpcId>{ScaleIds.Id("vpc", index)}</VpcId><State><Code>active</Code></State><Type>application</Type><AvailabilityZones>{string.Concat(Enumerable.Range(0, 2).Select(subnet => $"<member><ZoneName>{ids.Zone(subnet)}</ZoneName><SubnetId>{ScaleNetwork.Subnet(index, subnet)}</SubnetId></member>"))}</AvailabilityZones><SecurityGroups><member>{ScaleIds.Id("sg", index * 5)}</member></SecurityGroups><IpAddressType>ipv4</IpAddressType>";

    /// <summary>Each load balancer redirects HTTP to HTTPS.</summary>
    private string Listener(int index) => index % 2 == 0
        ? $"<ListenerArn>{ListenerArn(index)}</ListenerArn><LoadBalancerArn>{BalancerArn(index / 2)}</LoadBalancerArn><Port>80</Port><Protocol>HTTP</Protocol><DefaultActions><member><Type>redirect</Type><RedirectConfig><Protocol>HTTPS</Protocol><Port>443</Port><StatusCode>HTTP_301</StatusCode></RedirectConfig></member></DefaultActions>"
        : $"<ListenerArn>{ListenerArn(index)}</ListenerArn><LoadBalancerArn>{BalancerArn(index / 2)}</LoadBalancerArn><Port>443</Port><Protocol>HTTPS</Protocol><Certificates><member><CertificateArn>{ids.Arn("acm", $"certificate/{ScaleIds.Uuid(index / 2)}")}</CertificateArn></member></Certificates><SslPolicy>ELBSecurityPolicy-TLS13-1-2-2021-06</SslPolicy><DefaultActions><member><Type>forward</Type><TargetGroupArn>{TargetGroupArn(index)}</TargetGroupArn></member></DefaultActions>";

    private string[] Rules(string listener)
    {
        var index = Convert.ToInt32(listener.Split('/')[^1], 16);
        var arn = listener.Replace(":listener/", ":listener-rule/", StringComparison.Ordinal);
        var usual = $"<RuleArn>{arn}/{0xd:x16}</RuleArn><Priority>default</Priority><Conditions/><Actions><member><Type>forward</Type><TargetGroupArn>{TargetGroupArn(index)}</TargetGroupArn></member></Actions><IsDefault>true</IsDefault>";
        return [$"<RuleArn>{arn}/{index:x16}</RuleArn><Priority>10</Priority><Conditions><member><Field>path-pattern</Field><PathPatternConfig><Values><member>/api/*</member></Values></PathPatternConfig></member></Conditions><Actions><member><Type>forward</Type><TargetGroupArn>{TargetGroupArn(index)}</TargetGroupArn></member></Actions><IsDefault>false</IsDefault>", usual];
    }

    private string TargetGroup(int index) =>
        $"<TargetGroupArn>{TargetGroupArn(index)}</TargetGroupArn><TargetGroupName>target-{index:00}</TargetGroupName><Protocol>HTTP</Protocol><Port>8080</Port><VpcId>{ScaleIds.Id("vpc", index / 2)}</VpcId><HealthCheckEnabled>true</HealthCheckEnabled><HealthCheckProtocol>HTTP</HealthCheckProtocol><HealthCheckPath>/health</HealthCheckPath><LoadBalancerArns><member>{BalancerArn(index / 2)}</member></LoadBalancerArns><TargetType>ip</TargetType>";

    private static AwsResponse? Zone(AwsRequest request) => request.Operation switch
    {
        "ListHostedZones" => ScalePages.Xml($"<ListHostedZonesResponse {Route53}><HostedZones>{string.Concat(Enumerable.Range(0, Sites).Select(index => $"<HostedZone><Id>/hostedzone/Z{ScaleIds.Account}{index}</Id><Name>site{index}.example.com.</Name><CallerReference>{index}</CallerReference><Config><PrivateZone>false</PrivateZone></Config><ResourceRecordSetCount>5</ResourceRecordSetCount></HostedZone>"))}</HostedZones><IsTruncated>false</IsTruncated><MaxItems>100</MaxItems></ListHostedZonesResponse>"),
        "ListResourceRecordSets" => ScalePages.Xml($"<ListResourceRecordSetsResponse {Route53}><ResourceRecordSets>{string.Concat(((string[])["www", "api", "admin"]).Select(name => $"<ResourceRecordSet><Name>{name}.site{request.Parameter("Id")![^1]}.example.com.</Name><Type>A</Type><AliasTarget><HostedZoneId>Z35SXDOTRQ7X7K</HostedZoneId><DNSName>site.us-east-1.elb.amazonaws.com.</DNSName><EvaluateTargetHealth>true</EvaluateTargetHealth></AliasTarget></ResourceRecordSet>"))}</ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>300</MaxItems></ListResourceRecordSetsResponse>"),
        "ListQueryLoggingConfigs" => ScalePages.Xml($"<ListQueryLoggingConfigsResponse {Route53}><QueryLoggingConfigs>{string.Concat(Enumerable.Range(0, Sites).Select(index => $"<QueryLoggingConfig><Id>{ScaleIds.Uuid(index)}</Id><HostedZoneId>Z{ScaleIds.Account}{index}</HostedZoneId><CloudWatchLogsLogGroupArn>arn:aws:logs:us-east-1:{ScaleIds.Account}:log-group:/aws/route53/{index}</CloudWatchLogsLogGroupArn></QueryLoggingConfig>"))}</QueryLoggingConfigs></ListQueryLoggingConfigsResponse>"),
        "GetHostedZone" => ScalePages.Xml($"<GetHostedZoneResponse {Route53}><HostedZone><Id>/hostedzone/{request.Parameter("Id")}</Id><Name>site{request.Parameter("Id")![^1]}.example.com.</Name><CallerReference>x</CallerReference><Config><PrivateZone>false</PrivateZone></Config></HostedZone></GetHostedZoneResponse>"),
        "ListTagsForResources" => ScalePages.Xml($"<ListTagsForResourcesResponse {Route53}><ResourceTagSets/></ListTagsForResourcesResponse>"),
        _ => null,
    };

    private AwsResponse? Certificate(AwsRequest request, bool isEmpty) => request.Operation switch
    {
        "ListCertificates" => ScalePages.Json(request, "CertificateSummaryList", isEmpty ? [] : ScalePages.Make(Sites, index => $$"""{"CertificateArn":"{{ids.Arn("acm", $"certificate/{ScaleIds.Uuid(index)}")}}","DomainName":"site{{index}}.example.com","Status":"ISSUED","Type":"AMAZON_ISSUED","KeyAlgorithm":"RSA-2048","InUse":true}"""), size: "MaxItems", most: 1000),
        "DescribeCertificate" => ScalePages.Json(request, $$"""{"Certificate":{"CertificateArn":"{{request.Json().Text("CertificateArn")}}","DomainName":"site.example.com","SubjectAlternativeNames":["site.example.com"],"DomainValidationOptions":[{"DomainName":"site.example.com","ValidationMethod":"DNS","ValidationStatus":"SUCCESS"}],"Status":"ISSUED","Type":"AMAZON_ISSUED","KeyAlgorithm":"RSA-2048","NotAfter":1830000000.0,"Options":{"CertificateTransparencyLoggingPreference":"ENABLED"} } }"""),
        "ListTagsForCertificate" => ScalePages.Json(request, """{"Tags":[{"Key":"team","Value":"platform"}]}"""),
        _ => null,
    };
}
