using System.Text.Json.Nodes;

namespace FakeAws.Gaps;

/// <summary>Some of the policies that AWS manages and every account can name, with their well-known ids.</summary>
internal static class ManagedPolicies
{
    private const string Security = """
        "SecurityHeadersConfig": {
          "XSSProtection": { "Override": false, "Protection": true, "ModeBlock": true },
          "FrameOptions": { "Override": false, "FrameOption": "SAMEORIGIN" },
          "ReferrerPolicy": { "Override": false, "ReferrerPolicy": "strict-origin-when-cross-origin" },
          "ContentTypeOptions": { "Override": true },
          "StrictTransportSecurity": { "Override": false, "AccessControlMaxAgeSec": 31536000 }
        }
        """;

    private const string Cors = """
        "CorsConfig": {
          "AccessControlAllowOrigins": { "Items": ["*"] },
          "AccessControlAllowHeaders": { "Items": [] },
          "AccessControlAllowMethods": { "Items": ["ALL"] },
          "AccessControlAllowCredentials": false,
          "OriginOverride": false
        }
        """;

    private static readonly Dictionary<string, (string Id, JsonObject Config)[]> ByKind = new(StringComparer.Ordinal)
    {
        ["ResponseHeadersPolicy"] =
        [
            ("60669652-455b-4ae9-85a4-c4c02393f86c", Parse($$"""{ "Name": "Managed-SimpleCORS", {{Cors}} }""")),
            ("67f7725c-6f97-4210-82d7-5512b31e9d03", Parse($$"""{ "Name": "Managed-SecurityHeadersPolicy", {{Security}} }""")),
            ("e61eb60c-9c35-4d20-a928-2b84e02af89c", Parse($$"""{ "Name": "Managed-CORS-and-SecurityHeadersPolicy", {{Cors}}, {{Security}} }""")),
        ],
        ["CachePolicy"] =
        [
            ("658327ea-f89d-4fab-a63d-7e88639e58f6", Cache("Managed-CachingOptimized", 1, 86400, 31536000, compress: true)),
            ("4135ea2d-6df8-44a3-9df3-4be5a84d39ad", Cache("Managed-CachingDisabled", 0, 0, 0, compress: false)),
        ],
        ["OriginRequestPolicy"] =
        [
            ("216adef6-5c7f-47e4-b989-5492eafa07d3", OriginRequest("Managed-AllViewer", """{ "HeaderBehavior": "allViewer" }""")),
            ("b689b0a8-53d0-40ab-baf2-68738e2966ac", OriginRequest("Managed-AllViewerExceptHostHeader", """{ "HeaderBehavior": "allExcept", "Headers": ["host"] }""")),
        ],
    };

    public static IEnumerable<(string Id, JsonObject Config)> Of(string kind) => ByKind[kind];

    private static JsonObject Cache(string name, int minimum, int usual, int maximum, bool compress) => Parse($$"""
        {
          "Name": "{{name}}", "MinTTL": {{minimum}}, "DefaultTTL": {{usual}}, "MaxTTL": {{maximum}},
          "ParametersInCacheKeyAndForwardedToOrigin": {
            "EnableAcceptEncodingGzip": {{(compress ? "true" : "false")}}, "EnableAcceptEncodingBrotli": {{(compress ? "true" : "false")}},
            "HeadersConfig": { "HeaderBehavior": "none" }, "CookiesConfig": { "CookieBehavior": "none" }, "QueryStringsConfig": { "QueryStringBehavior": "none" }
          }
        }
        """);

    private static JsonObject OriginRequest(string name, string headers) => Parse($$"""
        { "Name": "{{name}}", "HeadersConfig": {{headers}}, "CookiesConfig": { "CookieBehavior": "all" }, "QueryStringsConfig": { "QueryStringBehavior": "all" } }
        """);

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
