using Amazon.Runtime;

namespace Auditor.Accounts.Aws;

/// <summary>How AWS is called; shared by the clients of all accounts.</summary>
internal sealed class AwsClientSettings : IDisposable
{
    private readonly Lazy<AwsHttp> _http;

    public AwsClientSettings() => _http = new Lazy<AwsHttp>(() => new AwsHttp(this));

    /// <summary>What carries requests; null for the network.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>One address for every API, before <c>AWS_ENDPOINT_URL</c>; null for that, or AWS's own.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The time for one request and its whole answer.</summary>
    public TimeSpan AttemptDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time for a call with all its retries, from its first request on.</summary>
    public TimeSpan CallDeadline { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How often a call is repeated that is throttled or fails on the way.</summary>
    public int Retries { get; init; } = 8;

    public PaceTable Paces { get; init; } = PaceTable.Default;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told of every call when it ends.</summary>
    public Action<AwsCallOutcome>? Observer { get; init; }

    /// <summary>The connections, one pool for all.</summary>
    public AwsHttp Http => _http.Value;

    /// <summary>Sets what is the same for every client of the SDK.</summary>
    public void ApplyTo(ClientConfig config)
    {
        if (Endpoint is not null)
            config.ServiceURL = Endpoint.ToString();
        config.HttpClientFactory = Http;
        // A redirect is an error to the SDK, and the pool does not follow it either.
        config.AllowAutoRedirect = true;
        // Retries are bounded by the call's deadline; the SDK's own bucket of retries would lose calls that wait their turn.
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = Retries;
        config.ThrottleRetries = false;
        config.DisableLogging = true;
    }

    public void Dispose()
    {
        if (_http.IsValueCreated)
            _http.Value.Dispose();
    }
}
