using Auditor.Hosting.Security;

namespace Auditor.Tests.Hosting.Security;

/// <summary>What the hosted auditor starts with, and what it refuses to start with.</summary>
public sealed class StartTests
{
    private static readonly (string, string)[] Login =
    [
        ("OIDC_AUTHORITY", "https://login.example.com/realms/main"), ("OIDC_CLIENT_ID", "auditor"), ("OIDC_CLIENT_SECRET", "secret"), ("OIDC_OPERATORS", "cloud operators,admins"),
    ];

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080;http://127.0.0.9:80")]
    public void This_machine_alone_needs_no_login(string urls) => Assert.Null(Read(urls).Login);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://10.0.0.7:5080")]
    [InlineData("http://127.0.0.1.example.com:5080")]
    [InlineData("http://127.0.0.1:5080;http://192.168.1.2:5080")]
    [InlineData("http://unix:/run/auditor.sock")]
    public void Any_other_address_needs_a_login(string urls) => Assert.StartsWith("pages that others than this machine can reach need a login: set AUDITOR_OIDC_AUTHORITY", Refusal(urls), StringComparison.Ordinal);

    [Fact]
    public void A_login_in_the_open_needs_https() => Assert.StartsWith("logins need HTTPS", Refusal("http://0.0.0.0:8080", Login), StringComparison.Ordinal);

    [Fact]
    public void A_login_behind_a_proxy_is_enough()
    {
        var settings = Read("http://0.0.0.0:8080", [.. Login, ("PROXIES", "10.0.0.0/16, 192.168.0.7 fd00::/8")]);
        Assert.Equal(["10.0.0.0/16", "192.168.0.7/32", "fd00::/8"], settings.Proxies.Select(network => network.ToString()));
        Assert.Equal(["cloud operators", "admins"], settings.Login!.Operators);
        Assert.True(settings.IsHttps);
    }

    [Fact]
    public void A_proxy_without_a_login_would_make_an_operator_of_everybody() => Assert.StartsWith("with a proxy in front everybody would seem to be on this machine", Refusal("http://127.0.0.1:5080", ("PROXIES", "127.0.0.1")), StringComparison.Ordinal);

    [Fact]
    public void What_is_only_scanned_once_serves_nobody() => Assert.NotNull(SecuritySettings.Read(HostedAuditor.Settings("data", "http://0.0.0.0:80") with { IsOnce = true }));

    [Theory]
    [InlineData("OIDC_CLIENT_SECRET", "", "a login needs AUDITOR_OIDC_CLIENT_SECRET as well")]
    [InlineData("OIDC_OPERATORS", "", "nobody may log in")]
    [InlineData("OIDC_OPERATORS", "*", "AUDITOR_OIDC_OPERATORS takes no *")]
    [InlineData("OIDC_AUTHORITY", "http://login.example.com", "begins with https://")]
    [InlineData("PATH_PREFIX", "auditor", "AUDITOR_PATH_PREFIX is a path such as /auditor")]
    [InlineData("PATH_PREFIX", "/a\"b", "AUDITOR_PATH_PREFIX is a path such as /auditor")]
    [InlineData("PROXIES", "proxy.example.com", "AUDITOR_PROXIES takes addresses and networks")]
    [InlineData("RATE_LIMIT", "0", "AUDITOR_RATE_LIMIT takes a whole number from 1")]
    [InlineData("PUBLIC_BADGE", "yes", "AUDITOR_PUBLIC_BADGE takes true or false")]
    public void Settings_that_make_no_sense_are_told_in_a_sentence(string name, string value, string expected) =>
        Assert.Contains(expected, Refusal("http://127.0.0.1:5080", [.. Login.Where(one => one.Item1 != name), (name, value)]), StringComparison.Ordinal);

    [Theory]
    [InlineData("127.0.0.1:5080")]
    [InlineData("ftp://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/auditor")]
    public void An_address_that_is_none_is_told_in_a_sentence(string urls) => Assert.Contains("is no address to serve pages at", Refusal(urls), StringComparison.Ordinal);

    [Fact]
    public void No_secret_is_in_what_is_told()
    {
        var failure = Assert.Throws<AuditException>(() => Read("http://0.0.0.0:80", [.. Login, ("OIDC_READERS", "*"), ("PROXIES", "?")]));
        Assert.DoesNotContain("secret", string.Concat(failure.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("29")]
    [InlineData("soon")]
    public void A_lease_shorter_than_several_signs_of_life_is_refused(string seconds)
    {
        var failure = Assert.Throws<AuditException>(() => HostedAuditor.Settings("data", "http://127.0.0.1:5080", ("LEASE_SECONDS", seconds)).StoreSettings);
        Assert.Equal($"AUDITOR_LEASE_SECONDS takes a whole number from 30, not \"{seconds}\"", failure.Message);
    }

    private static SecuritySettings Read(string urls, params IEnumerable<(string, string)> variables) => SecuritySettings.Read(HostedAuditor.Settings("data", urls, variables));

    private static string Refusal(string urls, params IEnumerable<(string, string)> variables)
    {
        var failure = Assert.Throws<AuditException>(() => Read(urls, variables));
        Assert.Equal(ExitCode.NotCarriedOut, failure.ExitCode);
        return Assert.Single(failure.Problems).Message;
    }
}
