using System.Net;
using Auditor.Hosting.Security;

namespace Auditor.Tests.Hosting.Security;

/// <summary>Under a path prefix.</summary>
public sealed class PrefixTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/auditor")]
    [InlineData("/teams/cloud/auditor/")]
    public async Task Pages_are_there_whether_the_proxy_takes_the_prefix_off_or_not(string prefix)
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync([.. HostedAuditor.LoginAt(issuer), ("PATH_PREFIX", prefix)]);
        using var client = auditor.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await auditor.TokenAsync(AccessScope.Read));
        foreach (var before in new[] { prefix.TrimEnd('/'), "" })
        {
            using var page = await client.GetAsync($"{before}/api/v1/targets", Stop);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        using var other = await client.GetAsync("/auditors/api/v1/targets", Stop);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Logins_lead_back_under_the_prefix()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync([.. HostedAuditor.LoginAt(issuer), ("PATH_PREFIX", "/auditor")]);
        using var browser = new Browser(auditor);
        using var first = await browser.GetAsync("/auditor" + HostedAuditor.FormPage);
        Assert.Equal("/auditor/login?return=%2Fauditor%2Ftest%2Fform", first.Headers.Location!.OriginalString);
        using var back = await browser.LogInAsync(first.Headers.Location.OriginalString);
        Assert.Equal("/auditor" + HostedAuditor.FormPage, back.Headers.Location!.OriginalString);
        Assert.EndsWith("/auditor/login/callback", issuer.LastQuery!["redirect_uri"].ToString(), StringComparison.Ordinal);
    }
}
