using System.Globalization;
using System.Text.Json.Nodes;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Hosting.Security;
using Auditor.Templates;
using Policies;
using Policies.Model;

namespace Auditor.Tests.Hosting.Security;

/// <summary>The headers of real answers.</summary>
public sealed class HeaderTests
{
    // Of the policies about distributions, those about what behaviours send.
    private static readonly string[] HeaderPolicies =
    [
        "cloudfront-content-security-policy", "cloudfront-content-type-options", "cloudfront-frame-options", "cloudfront-hsts", "cloudfront-referrer-policy", "cloudfront-security-headers", "cloudfront-xss-protection",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Answers => ["/api/v1/overview", "/api/v1/nothing", "/healthz", "/nothing", "/login", "/api/v1/scans/1/result", "/api/v1/findings?policy"];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_has_the_headers_that_our_own_policies_demand(string path)
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync([.. HostedAuditor.LoginAt(issuer), ("PROXIES", "127.0.0.1")]);
        using var client = auditor.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("Authorization", $"Bearer {await auditor.TokenAsync(AccessScope.All)}");
        using var response = await client.SendAsync(request, Stop);

        var folder = Directory.CreateTempSubdirectory("auditor-headers-");
        try
        {
            var template = Path.Combine(folder.FullName, "template.json");
            await File.WriteAllTextAsync(template, Template(response).ToJsonString(), Stop);
            var audit = new AuditRequest
            {
                Sources = [new TemplateSource.SingleTemplate(template, template)],
                Configuration = AuditConfiguration.Default,
                Policies = new(PolicyCatalog.All),
                All = true,
            };
            var result = new TemplateAudit(audit, TimeProvider.System).Run(cancellation: Stop);
            Assert.Equal(HeaderPolicies, PolicyCatalog.All.Select(policy => policy.Metadata.Id).Where(id => HeaderPolicies.Contains(id, StringComparer.Ordinal)).Order(StringComparer.Ordinal));
            Assert.All(HeaderPolicies, policy => Assert.Equal(Outcome.Compliant, Assert.Single(result.Evaluations, evaluation => evaluation.Policy == policy && evaluation.Resource.LogicalId == "Distribution").Outcome));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What CloudFront would be told to send, if it were to send what the auditor sent.
    private static JsonObject Template(HttpResponseMessage response)
    {
        string Header(string name) => Assert.Single(response.Headers.GetValues(name));
        var transport = Header("Strict-Transport-Security").Split("; ");
        var protection = Header("X-XSS-Protection").Split("; ");
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.False(response.Headers.Contains("Server"));
        var headers = new JsonObject
        {
            ["StrictTransportSecurity"] = new JsonObject
            {
                ["AccessControlMaxAgeSec"] = int.Parse(transport[0]["max-age=".Length..], CultureInfo.InvariantCulture),
                ["IncludeSubdomains"] = transport.Contains("includeSubDomains", StringComparer.Ordinal),
                ["Override"] = true,
            },
            ["ContentTypeOptions"] = new JsonObject { ["Override"] = true },
            ["FrameOptions"] = new JsonObject { ["FrameOption"] = Header("X-Frame-Options"), ["Override"] = true },
            ["ReferrerPolicy"] = new JsonObject { ["ReferrerPolicy"] = Header("Referrer-Policy"), ["Override"] = true },
            ["XSSProtection"] = new JsonObject { ["Protection"] = protection[0] == "1", ["ModeBlock"] = protection.Contains("mode=block", StringComparer.Ordinal), ["Override"] = true },
            ["ContentSecurityPolicy"] = new JsonObject { ["ContentSecurityPolicy"] = Header("Content-Security-Policy"), ["Override"] = true },
        };
        return new()
        {
            ["Resources"] = new JsonObject
            {
                ["Distribution"] = new JsonObject
                {
                    ["Type"] = "AWS::CloudFront::Distribution",
                    ["Properties"] = new JsonObject
                    {
                        ["DistributionConfig"] = new JsonObject { ["Enabled"] = true, ["DefaultCacheBehavior"] = new JsonObject { ["TargetOriginId"] = "site", ["ViewerProtocolPolicy"] = "https-only", ["ResponseHeadersPolicyId"] = new JsonObject { ["Ref"] = "Headers" } } },
                    },
                },
                ["Headers"] = new JsonObject
                {
                    ["Type"] = "AWS::CloudFront::ResponseHeadersPolicy",
                    ["Properties"] = new JsonObject { ["ResponseHeadersPolicyConfig"] = new JsonObject { ["Name"] = "auditor", ["SecurityHeadersConfig"] = headers } },
                },
            },
        };
    }

    [Fact]
    public async Task What_is_personal_is_not_kept_by_anybody_else()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        using var list = await client.GetAsync("/api/v1/targets", Stop);
        Assert.Equal("no-cache, private", Order(list.Headers.CacheControl));
        using var log = await client.GetAsync("/api/v1/audit-log", Stop);
        Assert.Equal("no-store", Order(log.Headers.CacheControl));
        using var nothing = await client.GetAsync("/nothing", Stop);
        Assert.Equal("no-store", Order(nothing.Headers.CacheControl));
    }

    [Fact]
    public async Task Without_a_login_forms_go_nowhere_else()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        using var answer = await client.GetAsync("/api/v1/targets", Stop);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(("same-origin", "same-origin"), (Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")), Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy"))));
    }

    private static string Order(System.Net.Http.Headers.CacheControlHeaderValue? value) => string.Join(", ", value!.ToString().Split(", ").Order(StringComparer.Ordinal));
}
