using System.Net.Http.Headers;
using FakeAws.Requests;
using FakeAws.Responses;
using Microsoft.AspNetCore.Http;

namespace FakeAws.Proxy;

/// <summary>The moto server behind the proxy.</summary>
internal sealed class Upstream(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Passes a request on as it is; the answer's body has not been read yet.</summary>
    public async Task<HttpResponseMessage> ForwardAsync(HttpContext context, AwsRequest request, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), Absolute(request.Target));
        if (!request.Body.IsEmpty)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
        }
        else if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            message.Content = new StreamContent(context.Request.Body);
        }
        else if (context.Request.ContentLength == 0)
        {
            message.Content = new ReadOnlyMemoryContent(default);
        }

        foreach (var (name, values) in context.Request.Headers)
        {
            if (name is "Connection" or "Transfer-Encoding" or "Expect" or "Keep-Alive")
            {
                continue;
            }

            if (!message.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    /// <summary>A call of the proxy's own in the name of an access key; moto does not verify signatures unless told to.</summary>
    public async Task<AwsResponse> CallAsync(CredentialScope scope, HttpMethod method, string target, HttpContent? content, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(method, Absolute(target)) { Content = content };
        message.Headers.Authorization = AuthenticationHeaderValue.Parse(scope.ToAuthorization());
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(message, cancellation);
        return await ReadAsync(response, cancellation);
    }

    public static async Task<AwsResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        return new AwsResponse((int)response.StatusCode, response.Content.Headers.ContentType?.ToString() ?? "text/xml", body)
        {
            Headers = response.Headers.Where(header => !IsOfConnection(header.Key)).ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>Headers that belong to one hop only.</summary>
    public static bool IsOfConnection(string header) => header.ToUpperInvariant() is "CONNECTION" or "KEEP-ALIVE" or "TRANSFER-ENCODING" or "CONTENT-LENGTH";

    public void Dispose() => _http.Dispose();

    private Uri Absolute(string target) => new($"{address.GetLeftPart(UriPartial.Authority)}{target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
