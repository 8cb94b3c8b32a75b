using System.Net;
using Auditor.Hosting.Security;
using Auditor.Hosting.Security.Logins;

namespace Auditor.Tests.Hosting.Security;

/// <summary>What a browser does of itself: it keeps cookies by host, follows redirections when told to, and says where a form comes from.</summary>
internal sealed class Browser(HostedAuditor auditor, Browser? other = null) : IDisposable
{
    private readonly HttpClient _client = auditor.Client();

    // Those of another browser, where one takes them to another instance.
    private readonly Dictionary<(string Host, string Name), string> _cookies = other?._cookies.ToDictionary(cookie => (auditor.Address.Authority, cookie.Key.Name), cookie => cookie.Value) ?? [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Whether a proxy ends TLS before the auditor, and says so.</summary>
    public bool IsHttps { get; init; }

    /// <summary>The Set-Cookie headers, as they came.</summary>
    public List<string> SetCookies { get; } = [];

    public IEnumerable<string> CookieNames => _cookies.Keys.Select(key => key.Name);

    private string Origin => $"{(IsHttps ? "https" : "http")}://{auditor.Address.Authority}";

    /// <summary>Sends a request, to the auditor unless the address says otherwise.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content = null, params IEnumerable<(string Name, string Value)> headers)
    {
        var uri = new Uri(auditor.Address, address);
        using var request = new HttpRequestMessage(method, uri) { Content = content };
        if (IsHttps && uri.Authority == auditor.Address.Authority)
        {
            request.Headers.Add("X-Forwarded-Proto", "https");
        }

        var cookies = _cookies.Where(cookie => cookie.Key.Host == uri.Authority).Select(cookie => $"{cookie.Key.Name}={cookie.Value}").ToList();
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        var response = await _client.SendAsync(request, Stop);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
        {
            SetCookies.Add(cookie);
            var parts = cookie.Split(';')[0].Split('=', 2);
            if (parts[1].Length == 0)
            {
                _cookies.Remove((uri.Authority, parts[0]));
            }
            else
            {
                _cookies[(uri.Authority, parts[0])] = parts[1];
            }
        }

        return response;
    }

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(HttpMethod.Get, address, headers: [("Accept", "text/html")]);

    /// <summary>Logs in, by way of the issuer.</summary>
    /// <returns>The answer of the auditor to what the issuer sent the browser back with.</returns>
    public async Task<HttpResponseMessage> LogInAsync(string path = LoginPaths.Login)
    {
        using var login = await GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, login.StatusCode);
        using var issuer = await GetAsync(login.Headers.Location!.AbsoluteUri);
        Assert.Equal(HttpStatusCode.Redirect, issuer.StatusCode);

        // Where TLS ends at a proxy, the issuer sends the browser there.
        var back = issuer.Headers.Location!.AbsoluteUri;
        Assert.StartsWith($"{Origin}/", back, StringComparison.Ordinal);
        return await GetAsync(back.Replace("https://", "http://", StringComparison.Ordinal));
    }

    /// <summary>Sends what a page of our own would send.</summary>
    public async Task<HttpResponseMessage> ActAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        var token = await FormTokenAsync();
        return await SendAsync(method, address, content, ("Origin", Origin), ("Sec-Fetch-Site", "same-origin"), (FormTokens.Header, token));
    }

    /// <summary>A form's token, as a page for this session has it.</summary>
    public async Task<string> FormTokenAsync()
    {
        using var me = await GetAsync(HostedAuditor.FormPage);
        return await me.Content.ReadAsStringAsync(Stop);
    }

    public void Dispose() => _client.Dispose();
}
