using System.Net.Http.Headers;
using System.Text;

namespace Auditor.Tests.Accounts.Fakes;

/// <summary>Calls in AWS's wire formats with a signature that says who calls, and that nobody verifies: independent of any client.</summary>
internal sealed class UnsignedAws(Uri endpoint, string accessKey = "test", string region = "us-east-1") : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = endpoint };

    public Task<HttpResponseMessage> QueryAsync(string service, string version, string action, params (string Name, string Value)[] parameters)
    {
        var form = new FormUrlEncodedContent([new("Action", action), new("Version", version), .. parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))]);
        return SendAsync(service, HttpMethod.Post, "/", form);
    }

    public Task<HttpResponseMessage> JsonAsync(string service, string target, string body)
    {
        var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/x-amz-json-1.1"));
        content.Headers.Add("X-Amz-Target", target);
        return SendAsync(service, HttpMethod.Post, "/", content);
    }

    public Task<HttpResponseMessage> GetAsync(string service, string path) => SendAsync(service, HttpMethod.Get, path, null);

    public async Task<HttpResponseMessage> SendAsync(string service, HttpMethod method, string path, HttpContent? content)
    {
        using var message = new HttpRequestMessage(method, path) { Content = content };
        message.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={accessKey}/20260101/{region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        return await _http.SendAsync(message, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _http.Dispose();
}
