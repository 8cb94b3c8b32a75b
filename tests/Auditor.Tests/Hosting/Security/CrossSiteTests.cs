using System.Net;
using System.Text;
using Auditor.Hosting.Security;

namespace Auditor.Tests.Hosting.Security;

/// <summary>What other sites make a browser send.</summary>
public sealed class CrossSiteTests
{
    private const string Tokens = "/api/v1/tokens";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, bool, HttpStatusCode> Requests => new()
    {
        // origin, site, whether it has the form's token, what becomes of it
        { "same", "same-origin", true, HttpStatusCode.Created },
        { "", "", true, HttpStatusCode.Created },
        { "same", "same-origin", false, HttpStatusCode.Forbidden },
        { "", "", false, HttpStatusCode.Forbidden },
        { "https://evil.example.com", "cross-site", true, HttpStatusCode.Forbidden },
        { "https://evil.example.com", "", true, HttpStatusCode.Forbidden },
        { "null", "", true, HttpStatusCode.Forbidden },
        { "", "cross-site", true, HttpStatusCode.Forbidden },
        { "", "same-site", true, HttpStatusCode.Forbidden },
        { "", "none", true, HttpStatusCode.Forbidden },
        { "same", "cross-site", true, HttpStatusCode.Forbidden },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_session_acts_only_from_our_own_pages(string origin, string site, bool hasToken, HttpStatusCode expected)
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        using var browser = new Browser(auditor);
        using (await browser.LogInAsync())
        {
        }

        var token = await browser.FormTokenAsync();
        using var response = await browser.SendAsync(HttpMethod.Post, Tokens, Body(), Headers(auditor, origin, site, hasToken ? token : null));
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected is HttpStatusCode.Created ? 1 : 0, (await auditor.Store.Tokens.ListAsync(Stop)).Length);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task So_does_a_browser_on_this_machine_without_a_login(string origin, string site, bool hasToken, HttpStatusCode expected)
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var browser = new Browser(auditor);
        var token = await browser.FormTokenAsync();
        using var response = await browser.SendAsync(HttpMethod.Post, Tokens, Body(), Headers(auditor, origin, site, hasToken ? token : null));
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected is HttpStatusCode.Created ? 1 : 0, (await auditor.Store.Tokens.ListAsync(Stop)).Length);
    }

    [Fact]
    public async Task The_token_of_one_person_is_of_no_use_to_another()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync([.. HostedAuditor.LoginAt(issuer), ("OIDC_CLAIM", "groups")]);
        using var browser = new Browser(auditor);
        using (await browser.LogInAsync())
        {
        }

        issuer.Person = OidcPerson.Operator with { Subject = "4", Name = "otto" };
        using var other = new Browser(auditor);
        using (await other.LogInAsync())
        {
        }

        using var response = await browser.SendAsync(HttpMethod.Post, Tokens, Body(), Headers(auditor, "same", "same-origin", await other.FormTokenAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_program_on_this_machine_needs_nothing_and_a_token_goes_anywhere()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        using var response = await client.PostAsync(Tokens, Body(), Stop);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Post, Tokens) { Content = Body() };
        request.Headers.Add("Authorization", $"Bearer {await auditor.TokenAsync(AccessScope.All)}");
        request.Headers.Add("Origin", "https://dashboard.example.com");
        using var foreign = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Created, foreign.StatusCode);
    }

    [Fact]
    public async Task A_form_is_not_taken_for_json()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        using var response = await client.PostAsync(Tokens, new StringContent("""{"name":"a","scopes":["read"]}""", Encoding.UTF8, "text/plain"), Stop);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("evil.example.com", HttpStatusCode.MisdirectedRequest)]
    [InlineData("evil.example.com:5080", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example.com", HttpStatusCode.MisdirectedRequest)]
    [InlineData("10.0.0.7", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost:5080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    [InlineData("AUDITOR.test", HttpStatusCode.OK)]
    public async Task A_name_that_was_made_to_lead_here_is_not_answered(string host, HttpStatusCode expected)
    {
        await using var auditor = await HostedAuditor.StartAsync(("HOSTS", "auditor.test"));
        using var client = auditor.Client();
        foreach (var path in new[] { "/api/v1/targets", "/nothing", "/healthz" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var response = await client.SendAsync(request, Stop);
            Assert.Equal(path == "/healthz" ? HttpStatusCode.OK : path == "/nothing" && expected is HttpStatusCode.OK ? HttpStatusCode.NotFound : expected, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    [InlineData("X-Real-IP")]
    public async Task Without_a_login_nobody_comes_by_way_of_a_proxy(string header)
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation(header, "1.1 203.0.113.7");
        using var response = await client.GetAsync("/api/v1/targets", Stop);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Only from this machine", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_by_way_of_one_that_says_nothing_of_itself_and_speaks_as_such_do()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/targets") { Version = HttpVersion.Version10, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var response = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static StringContent Body() => new("""{"name":"pipeline","scopes":["read"]}""", Encoding.UTF8, "application/json");

    private static IEnumerable<(string, string)> Headers(HostedAuditor auditor, string origin, string site, string? token)
    {
        if (origin.Length > 0)
        {
            yield return ("Origin", origin == "same" ? auditor.Address.GetLeftPart(UriPartial.Authority) : origin);
        }

        if (site.Length > 0)
        {
            yield return ("Sec-Fetch-Site", site);
        }

        if (token is not null)
        {
            yield return (FormTokens.Header, token);
        }
    }
}
