using System.Collections.Immutable;
using static ReferenceStack.Tests.Gate.Targets;

namespace ReferenceStack.Tests.Gate;

/// <summary>The breaches of what stands before the application: distribution, firewalls, names.</summary>
internal static class EdgeBreaks
{
    private const string Config = "Properties/DistributionConfig";
    private const string Headers = "Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig";

    public static ImmutableArray<Break> All { get; } =
    [
        new("cloudfront-content-security-policy", SecurityHeaders, Edit.SetText($"{Headers}/ContentSecurityPolicy/ContentSecurityPolicy", "default-src 'self'; script-src 'self' 'unsafe-eval'; frame-ancestors 'none'"))
        {
            Found = Distribution,
            Place = SecurityHeaders,
        },

        new("cloudfront-content-type-options", SecurityHeaders, new Edit.Remove($"{Headers}/ContentTypeOptions"))
        {
            Found = Distribution,
            Place = SecurityHeaders,
        },

        new("cloudfront-custom-certificate", Distribution, new Edit.Set($"{Config}/ViewerCertificate", """{"CloudFrontDefaultCertificate": true}"""))
        {
            Path = $"{Config}/ViewerCertificate/CloudFrontDefaultCertificate",
            Also = [new("cloudfront-viewer-tls12", Distribution, $"{Config}/ViewerCertificate/CloudFrontDefaultCertificate")],
        },

        new("cloudfront-default-root-object", Distribution, new Edit.Remove($"{Config}/DefaultRootObject")),

        new("cloudfront-frame-options", SecurityHeaders, Edit.SetText($"{Headers}/ContentSecurityPolicy/ContentSecurityPolicy", "default-src 'self'; frame-ancestors *"))
        {
            Found = Distribution,
            Place = SecurityHeaders,
        },

        new("cloudfront-hsts", SecurityHeaders, new Edit.Set($"{Headers}/StrictTransportSecurity/AccessControlMaxAgeSec", "300"))
        {
            Found = Distribution,
            Place = SecurityHeaders,
        },

        new("cloudfront-logging-enabled", AccessLogSource, Edit.SetText("Properties/LogType", "CONNECTION_LOGS"))
        {
            Found = Distribution,
            Path = $"{Config}/Logging",
        },

        new("cloudfront-origin-access-control", Distribution, new Edit.Remove($"{Config}/Origins/0/OriginAccessControlId")),

        new("cloudfront-origin-failover", Distribution, Edit.SetText($"{Config}/DefaultCacheBehavior/TargetOriginId", "HousingTrendsproductionContentDeliveryDistributionOrigin1BE891708"))
        {
            Path = $"{Config}/OriginGroups/Items",
        },

        new("cloudfront-origin-https", Distribution, Edit.SetText($"{Config}/Origins/2/CustomOriginConfig/OriginProtocolPolicy", "http-only")),

        new("cloudfront-origin-tls12", Distribution, new Edit.Add($"{Config}/Origins/2/CustomOriginConfig/OriginSSLProtocols", """ "TLSv1" """))
        {
            Path = $"{Config}/Origins/2/CustomOriginConfig/OriginSSLProtocols/1",
        },

        new("cloudfront-referrer-policy", SecurityHeaders, Edit.SetText($"{Headers}/ReferrerPolicy/ReferrerPolicy", "unsafe-url"))
        {
            Found = Distribution,
            Place = SecurityHeaders,
        },

        new("cloudfront-security-headers", Distribution, new Edit.Remove($"{Config}/CacheBehaviors/0/ResponseHeadersPolicyId"))
        {
            Also =
            [
                new("cloudfront-content-security-policy", Distribution, $"{Config}/CacheBehaviors/0/ResponseHeadersPolicyId"),
                new("cloudfront-content-type-options", Distribution, $"{Config}/CacheBehaviors/0/ResponseHeadersPolicyId"),
                new("cloudfront-frame-options", Distribution, $"{Config}/CacheBehaviors/0/ResponseHeadersPolicyId"),
                new("cloudfront-hsts", Distribution, $"{Config}/CacheBehaviors/0/ResponseHeadersPolicyId"),
                new("cloudfront-referrer-policy", Distribution, $"{Config}/CacheBehaviors/0/ResponseHeadersPolicyId"),
                new("cloudfront-xss-protection", Distribution, $"{Config}/CacheBehaviors/0/ResponseHeadersPolicyId"),
            ],
        },

        new("cloudfront-viewer-https", Distribution, Edit.SetText($"{Config}/DefaultCacheBehavior/ViewerProtocolPolicy", "allow-all")),
        new("cloudfront-viewer-tls12", Distribution, Edit.SetText($"{Config}/ViewerCertificate/MinimumProtocolVersion", "TLSv1.1_2016")),
        new("cloudfront-waf-enabled", Distribution, new Edit.Remove($"{Config}/WebACLId")),

        new("cloudfront-xss-protection", SecurityHeaders, new Edit.Set($"{Headers}/XSSProtection/Protection", "false"))
        {
            Found = Distribution,
            Place = SecurityHeaders,
        },

        new("route53-query-logging", HostedZone, new Edit.Remove("Properties/QueryLoggingConfig"))
        {
            Path = "Properties/QueryLoggingConfig/CloudWatchLogsLogGroupArn",
        },

        new("waf-default-action", EdgeFirewall, new Edit.Set(
            "Properties/Rules",
            """
            [{
              "Name": "Watch",
              "Priority": 0,
              "OverrideAction": { "Count": {} },
              "Statement": { "ManagedRuleGroupStatement": { "Name": "AWSManagedRulesCommonRuleSet", "VendorName": "AWS" } },
              "VisibilityConfig": { "CloudWatchMetricsEnabled": true, "MetricName": "Watch", "SampledRequestsEnabled": true }
            }]
            """))
        {
            Path = "Properties/DefaultAction/Block",
            Also = [new("waf-managed-rules", EdgeFirewall, "Properties/Rules/0/OverrideAction/Count")],
        },

        new("waf-logging-enabled", EdgeFirewallLogging, new Edit.Set("Properties/ResourceArn", """{"Fn::GetAtt": ["RegionalFirewallAcl9F4C5F27", "Arn"]}"""))
        {
            Found = EdgeFirewall,
            Path = "LoggingConfiguration",
        },

        new("waf-managed-rules", EdgeFirewall, new Edit.Remove("Properties/Rules/1"))
        {
            Path = "Properties/Rules",
        },

        new("waf-not-empty", EdgeFirewall, new Edit.Set("Properties/Rules", "[]"))
        {
            Also =
            [
                new("waf-default-action", EdgeFirewall, "Properties/DefaultAction/Block"),
                new("waf-managed-rules", EdgeFirewall, "Properties/Rules"),
            ],
        },
    ];
}
