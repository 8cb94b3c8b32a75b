using Amazon.Runtime;

namespace Auditor.Accounts.Aws;

/// <summary>One pool of connections for the SDK's clients of all accounts, regions and APIs.</summary>
/// <remarks>Proxies are .NET's own: <c>HTTPS_PROXY</c>, <c>NO_PROXY</c>. Redirects are not followed, since a signature is for one host.</remarks>
internal sealed class AwsHttp : HttpClientFactory, IDisposable
{
    private readonly HttpClient _client;

    public AwsHttp(AwsClientSettings settings)
    {
        var network = settings.Handler ?? new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        };
        _client = new HttpClient(new WholeAnswer(network, settings.AttemptDeadline, settings.Time), disposeHandler: settings.Handler is null)
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => _client.Dispose();
}
