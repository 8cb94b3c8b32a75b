using System.Net;
using System.Net.Sockets;
using System.Text;
using Auditor.Hosting.Security;
using Auditor.Hosting.Security.Logins;
using Auditor.Hosting.Security.Requests;

namespace Auditor.Tests.Hosting.Security;

/// <summary>How much and how often a client may ask.</summary>
public sealed class LimitTests
{
    private const string Page = "/api/v1/targets";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_asks_too_often_is_told_to_wait_and_others_go_on()
    {
        await using var auditor = await HostedAuditor.StartAsync(("RATE_LIMIT", "5"));
        using var busy = Client(auditor, await auditor.TokenAsync(AccessScope.Read));
        using var other = Client(auditor, await auditor.TokenAsync(AccessScope.Read));
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 7; number++)
        {
            using var answer = await busy.GetAsync(Page, Stop);
            answers.Add(answer.StatusCode);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
            {
                Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromHours(1), TimeSpan.FromDays(1));
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            }
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 5), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
        using var calm = await other.GetAsync(Page, Stop);
        Assert.Equal(HttpStatusCode.OK, calm.StatusCode);
        using var probe = await busy.GetAsync("/healthz", Stop);
        Assert.Equal(HttpStatusCode.OK, probe.StatusCode);
    }

    [Fact]
    public async Task Whoever_tries_tokens_is_stopped_and_the_audit_log_not_filled_while_valid_tokens_go_on()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var forger = Client(auditor, "aud_" + new string('A', 43));
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < RateLimits.Attempts + 5; number++)
        {
            using var answer = await forger.GetAsync(Page, Stop);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, RateLimits.Attempts), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 5)], answers);
        Assert.Equal(RateLimits.Attempts, (await auditor.Store.AuditLog.ListAsync(100, null, Stop)).Items.Count(entry => entry is { Who: "nobody", Action: Activity.Denied }));
        using var client = Client(auditor, await auditor.TokenAsync(AccessScope.Read));
        using var valid = await client.GetAsync(Page, Stop);
        Assert.Equal(HttpStatusCode.OK, valid.StatusCode);
    }

    [Fact]
    public async Task Nobody_fills_the_audit_log_with_what_they_are_refused()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var site = auditor.Client();
        site.DefaultRequestHeaders.Add("Origin", "https://evil.example.com");
        using var machine = Client(auditor, await auditor.TokenAsync(AccessScope.Read));
        for (var number = 0; number < RateLimits.Attempts * 3; number++)
        {
            using var foreign = await site.PostAsync("/api/v1/scans", content: null, Stop);
            Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
            using var refused = await machine.GetAsync("/api/v1/audit-log", Stop);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        var denied = (await auditor.Store.AuditLog.ListAsync(200, null, Stop)).Items.Where(entry => entry.Action == Activity.Denied).CountBy(entry => entry.Who);
        Assert.Equal([("local", RateLimits.Attempts), ("token:1:a machine", RateLimits.Attempts)], denied.Select(one => (one.Key, one.Value)).Order());
    }

    [Fact]
    public async Task What_takes_too_long_is_ended_and_told()
    {
        await using var auditor = await HostedAuditor.StartAsync((HostedAuditor.Endless, "1"));
        using var client = auditor.Client();
        using var answer = await client.GetAsync(HostedAuditor.EndlessPage, Stop);
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        Assert.Contains("It took too long", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logins_are_limited_more_strictly()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        using var client = auditor.Client();
        for (var number = 0; number < RateLimits.Attempts; number++)
        {
            using var answer = await client.GetAsync(LoginPaths.Login, Stop);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        using var last = await client.GetAsync(LoginPaths.Login, Stop);
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
    }

    [Fact]
    public async Task So_is_what_comes_back_from_the_issuer()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        using var client = auditor.Client();
        for (var number = 0; number < RateLimits.Attempts; number++)
        {
            using var answer = await client.GetAsync(LoginPaths.Callback + "?code=1&state=2", Stop);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        using var last = await client.GetAsync(LoginPaths.Callback + "?code=1&state=2", Stop);
        Assert.Equal((HttpStatusCode.TooManyRequests, true), (last.StatusCode, last.Headers.RetryAfter is not null));
    }

    [Fact]
    public async Task Who_is_behind_a_proxy_is_told_apart_and_who_is_not_cannot_pretend()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var behind = await HostedAuditor.StartAsync([.. HostedAuditor.LoginAt(issuer), ("PROXIES", "127.0.0.1")]);
        await using var direct = await HostedAuditor.StartAsync([.. HostedAuditor.LoginAt(issuer), ("PROXIES", "192.0.2.1")]);
        Assert.Equal(HttpStatusCode.Redirect, await AskAsync(behind));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(direct));

        static async Task<HttpStatusCode> AskAsync(HostedAuditor auditor)
        {
            using var client = auditor.Client();
            var last = HttpStatusCode.OK;
            for (var number = 0; number <= RateLimits.Attempts; number++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, LoginPaths.Login);
                request.Headers.Add("X-Forwarded-For", $"203.0.113.{number}");
                using var answer = await client.SendAsync(request, Stop);
                last = answer.StatusCode;
            }

            return last;
        }
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        using var large = await client.PostAsync("/api/v1/tokens", new StringContent(new string(' ', KestrelSettings.LargestBody + 1), Encoding.UTF8, "application/json"), Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var path = await client.GetAsync("/" + new string('a', 10_000), Stop);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, path.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Add("X-Large", new string('a', 40_000));
        using var header = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, header.StatusCode);
    }

    [Fact]
    public async Task A_client_that_never_ends_its_request_is_hung_up_on()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(auditor.Address.Host, auditor.Address.Port, Stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "u8.ToArray(), Stop);
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 408", await reader.ReadToEndAsync(Stop), StringComparison.Ordinal);
    }

    private static HttpClient Client(HostedAuditor auditor, string token)
    {
        var client = auditor.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }
}
