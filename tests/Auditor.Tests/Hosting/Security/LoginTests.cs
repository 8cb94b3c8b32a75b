using System.Net;
using Auditor.Hosting.Security;
using Auditor.Hosting.Security.Logins;

namespace Auditor.Tests.Hosting.Security;

/// <summary>People log in at an issuer, and have a session.</summary>
public sealed class LoginTests
{
    private const string Page = "/api/v1/targets";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_no_session_is_sent_to_the_issuer_and_back_to_the_page_they_wanted()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        using var browser = new Browser(auditor);
        using var first = await browser.GetAsync(HostedAuditor.FormPage + "?a=1&b=%2F");
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal("/login?return=%2Ftest%2Fform%3Fa%3D1%26b%3D%252F", first.Headers.Location!.OriginalString);

        using var back = await browser.LogInAsync(first.Headers.Location.OriginalString);
        Assert.Equal(HostedAuditor.FormPage + "?a=1&b=%2F", back.Headers.Location!.OriginalString);
        using var page = await browser.GetAsync(Page);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var query = issuer.LastQuery!;
        Assert.Equal(("code", "S256", "query"), (query["response_type"].ToString(), query["code_challenge_method"].ToString(), query["response_mode"].ToString().Length == 0 ? "query" : query["response_mode"].ToString()));
        Assert.Contains((await auditor.Store.AuditLog.ListAsync(10, null, Stop)).Items, entry => entry is { Who: "login:olga (1)", Action: Activity.LoggedIn, Subject: "operator", Outcome: "done", Address: "127.0.0.1" });
    }

    [Theory]
    [InlineData("https://evil.example.com/")]
    [InlineData("//evil.example.com/")]
    [InlineData("/\\evil.example.com/")]
    [InlineData("\\/evil.example.com")]
    [InlineData("/%09/evil.example.com")]
    [InlineData("/\t/evil.example.com")]
    [InlineData("evil.example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Nobody_is_sent_to_another_site(string asked)
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        using var browser = new Browser(auditor);
        using var back = await browser.LogInAsync($"/login?return={Uri.EscapeDataString(asked)}");
        var target = back.Headers.Location!.OriginalString;
        Assert.True(target == "/" || new Uri(auditor.Address, target).Authority == auditor.Address.Authority, target);
    }

    [Fact]
    public async Task Behind_tls_the_cookies_are_for_this_host_and_https_only()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync([.. HostedAuditor.LoginAt(issuer), ("PROXIES", "127.0.0.1")]);
        using var browser = new Browser(auditor) { IsHttps = true };
        using (await browser.LogInAsync())
        {
        }

        Assert.Contains("__Host-auditor", browser.CookieNames);
        Assert.All(browser.SetCookies, cookie =>
        {
            Assert.StartsWith("__Host-auditor", cookie, StringComparison.Ordinal);
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);

            // A session ends with the browser; a login that is not finished is forgotten before.
            Assert.Equal(cookie.StartsWith("__Host-auditor-", StringComparison.Ordinal), cookie.Contains("; expires=", StringComparison.OrdinalIgnoreCase));
        });
        using var page = await browser.GetAsync(Page);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_cookie_of_forms_comes_along_wherever_that_of_the_session_does()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var browser = new Browser(auditor);
        Assert.NotEmpty(await browser.FormTokenAsync());
        Assert.Contains("samesite=lax", Assert.Single(browser.SetCookies), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_has_no_role_gets_no_session()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        issuer.Person = OidcPerson.Stranger;
        using var browser = new Browser(auditor);
        using var back = await browser.LogInAsync();
        Assert.Equal(HttpStatusCode.Forbidden, back.StatusCode);
        Assert.DoesNotContain("auditor", browser.CookieNames);
        Assert.Contains((await auditor.Store.AuditLog.ListAsync(10, null, Stop)).Items, entry => entry is { Action: Activity.Denied, Subject: "login of sam: no role", Outcome: "refused" });
    }

    [Fact]
    public async Task A_login_that_the_issuer_refuses_or_that_is_made_up_is_told_as_one()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        issuer.Person = null;
        using var browser = new Browser(auditor);
        using var refused = await browser.LogInAsync();
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var made = await browser.GetAsync(LoginPaths.Callback + "?code=1&state=2");
        Assert.Equal(HttpStatusCode.BadRequest, made.StatusCode);
    }

    [Fact]
    public async Task Whoever_logs_out_is_out()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        using var browser = new Browser(auditor);
        using (await browser.LogInAsync())
        {
        }

        var token = await browser.FormTokenAsync();
        using var page = await browser.SendAsync(HttpMethod.Post, LoginPaths.Logout, content: null, ("Accept", "text/html"), (FormTokens.Header, token));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("olga", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("auditor", browser.CookieNames);
        using var after = await browser.SendAsync(HttpMethod.Get, Page);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task Instances_that_share_a_store_share_sessions_and_keep_the_keys_encrypted()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var first = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        using var browser = new Browser(first);
        using (await browser.LogInAsync())
        {
        }

        Assert.All(await first.Store.Keys.ListAsync(Stop), key => Assert.Contains("<encryptedSecret decryptorType=\"Auditor.Hosting.Security.Keys.KeyDecryptor", key, StringComparison.Ordinal));
        Assert.NotEmpty(await first.Store.Keys.ListAsync(Stop));
        await using var second = await HostedAuditor.StartInAsync(first.Data, HostedAuditor.LoginAt(issuer));
        using var other = new Browser(second, browser);
        using var page = await other.SendAsync(HttpMethod.Get, Page);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Keys_of_before_there_was_a_login_protect_nothing_after_it()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var open = await HostedAuditor.StartAsync();
        using (var browser = new Browser(open))
        {
            Assert.NotEmpty(await browser.FormTokenAsync());
        }

        Assert.Single(await open.Store.Keys.ListAsync(Stop));
        await using var closed = await HostedAuditor.StartInAsync(open.Data, HostedAuditor.LoginAt(issuer));
        using var person = new Browser(closed);
        using (await person.LogInAsync())
        {
        }

        var keys = await closed.Store.Keys.ListAsync(Stop);
        Assert.Equal(2, keys.Length);
        Assert.Single(keys, key => key.Contains("<encryptedSecret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_clients_secret_has_changed_there_are_new_keys()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var first = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        using var browser = new Browser(first);
        using (await browser.LogInAsync())
        {
        }

        await using var second = await HostedAuditor.StartInAsync(first.Data, HostedAuditor.LoginAt(issuer).Select(variable => variable.Name == "OIDC_CLIENT_SECRET" ? (variable.Name, "another") : variable));
        using var other = new Browser(second, browser);
        using var page = await other.SendAsync(HttpMethod.Get, Page);
        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
        using var client = second.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await second.TokenAsync(AccessScope.Read));
        using var form = await client.GetAsync(HostedAuditor.FormPage, Stop);
        Assert.Equal(HttpStatusCode.OK, form.StatusCode);
        Assert.Equal(2, (await second.Store.Keys.ListAsync(Stop)).Length);
    }

    [Theory]
    [InlineData("true", "alice@example.com")]
    [InlineData("False", "alice")]
    [InlineData(null, "alice@example.com")]
    public void An_address_that_the_issuer_did_not_verify_is_nobodys_name(string? isVerified, string expected)
    {
        System.Security.Claims.Claim[] claims = [new("email", "alice@example.com"), new("preferred_username", "alice"), .. isVerified is null ? [] : new[] { new System.Security.Claims.Claim("email_verified", isVerified) }];
        Assert.Equal(expected, RoleClaims.NameOf(new(new System.Security.Claims.ClaimsIdentity(claims))));
    }

    [Theory]
    [InlineData("groups", "groups", "\"cloud readers\"", true)]
    [InlineData("realm_access.roles", "realm_access", """{"roles":["x","cloud readers"]}""", true)]
    [InlineData("realm_access.roles", "realm_access", """{"roles":["cloud"]}""", false)]
    [InlineData("realm_access.roles", "realm_access", "no json", false)]
    [InlineData("https://example.com/roles", "https://example.com/roles", "\"cloud readers\"", true)]
    public void A_role_is_found_where_the_issuer_keeps_it(string name, string claim, string value, bool isReader)
    {
        var settings = new LoginSettings { Authority = new("https://a"), ClientId = "", ClientSecret = "", Claim = name, Operators = ["op"], Readers = ["cloud readers"], Scopes = [] };
        var role = RoleClaims.RoleOf(new(new System.Security.Claims.ClaimsIdentity([new(claim, value.Trim('"'))])), settings);
        Assert.Equal(isReader ? AccessRole.Reader : null, role);
    }
}
