using System.Net;
using System.Text;
using Auditor.Hosting.Security;
using Auditor.Hosting.Security.Logins;
using Auditor.Hosting.Security.Requests;
using Microsoft.Data.Sqlite;

namespace Auditor.Tests.Hosting.Security;

/// <summary>What makes no sense is the sender's to mend, and told as such.</summary>
public sealed class BadInputTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/scans")]
    [InlineData("/tokens")]
    public async Task What_is_no_form_is_not_taken_for_one(string path)
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        using var text = await client.PostAsync(path, new StringContent("account=1", Encoding.UTF8, "text/plain"), Stop);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
        using var nothing = await client.PostAsync(path, content: null, Stop);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, nothing.StatusCode);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_told_as_such()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var browser = new Browser(auditor);
        Assert.NotEmpty(await browser.FormTokenAsync());
        using var form = new FormUrlEncodedContent([new("account", new string('1', KestrelSettings.LargestBody))]);
        using var answer = await browser.SendAsync(HttpMethod.Post, "/scans", form);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"account":"\ud800"}""")]
    [InlineData("""{"account":"\u0000"}""")]
    [InlineData("""{"\ud800":"1"}""")]
    public async Task A_text_that_is_none_is_refused(string body)
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        using var answer = await client.PostAsync("/api/v1/scans", new StringContent(body, Encoding.UTF8, "application/json"), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_sent_without_saying_what_it_is_is_not_passed_over()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/scans") { Content = new StringContent("""{"account":"1"}""") };
        request.Content.Headers.ContentType = null;
        request.Headers.TransferEncodingChunked = true;
        using var answer = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_proxy_that_does_not_tell_of_https_is_told_to()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync([.. HostedAuditor.LoginAt(issuer), ("PROXIES", "127.0.0.1")]);
        using var client = auditor.Client();
        foreach (var (method, path) in new[] { (HttpMethod.Post, LoginPaths.Logout), (HttpMethod.Get, "/") })
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Add("Cookie", "a=b");
            using var answer = await client.SendAsync(request, Stop);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("X-Forwarded-Proto", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_store_says_of_itself_is_for_nobody_who_is_not_known()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync([.. HostedAuditor.LoginAt(issuer), ("PUBLIC_BADGE", "true")]);
        using var client = auditor.Client();
        var token = await auditor.TokenAsync(AccessScope.Read);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(auditor.Data, "auditor.db")};Pooling=false"))
        {
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE store_version RENAME TO something_else";
            await command.ExecuteNonQueryAsync(Stop);
        }

        using var badge = await client.GetAsync("/api/v1/badge.svg", Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, badge.StatusCode);
        Assert.DoesNotContain("store_version", await badge.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var known = await client.GetAsync("/api/v1/badge.svg", Stop);
        Assert.Contains("store_version", await known.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
