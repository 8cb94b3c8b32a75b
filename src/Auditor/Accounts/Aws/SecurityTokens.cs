using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Auditor.Accounts.Aws;

/// <summary>AWS STS: who the caller is, and the roles it may assume.</summary>
internal sealed class SecurityTokens : IDisposable
{
    private static readonly AwsApi Sts = new() { Name = "sts", ServiceId = "STS", SigningName = "sts", EndpointPrefix = "sts", Version = "2011-06-15", Wire = AwsWire.Query };

    private const int MostRetries = 3;

    private readonly AmazonSecurityTokenServiceClient _client;
    private readonly AwsClientSettings _settings;
    private readonly string _region;

    public SecurityTokens(AWSCredentials source, string region, AwsClientSettings settings)
    {
        var config = new AmazonSecurityTokenServiceConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region), AuthenticationRegion = region };
        settings.ApplyTo(config);

        // Nothing begins before it answers: who cannot reach it is told soon.
        config.MaxErrorRetry = Math.Min(settings.Retries, MostRetries);
        (_client, _settings, _region) = (new AmazonSecurityTokenServiceClient(source, config), settings, region);
    }

    public async Task<CallerIdentity> GetCallerIdentityAsync(CancellationToken cancellation)
    {
        var answer = await CallAsync("GetCallerIdentity", "?", deadline => _client.GetCallerIdentityAsync(new GetCallerIdentityRequest(), deadline), cancellation);
        return new CallerIdentity(answer.Account, answer.Arn);
    }

    /// <summary>A role's credentials. It is assumed with the first call that needs it.</summary>
    public AssumedRole Role(string roleArn, string sessionName, string? externalId) =>
        new(this, new AssumeRoleRequest { RoleArn = roleArn, RoleSessionName = sessionName, ExternalId = externalId });

    public void Dispose() => _client.Dispose();

    internal async Task<Credentials> AssumeAsync(AssumeRoleRequest request)
    {
        var account = request.RoleArn.Split(':') is [_, _, _, _, { Length: > 0 } number, ..] ? number : "?";
        var answer = await CallAsync("AssumeRole", account, deadline => _client.AssumeRoleAsync(request, deadline), CancellationToken.None);
        return answer.Credentials;
    }

    private async Task<TAnswer> CallAsync<TAnswer>(string name, string account, Func<CancellationToken, Task<TAnswer>> send, CancellationToken cancellation)
        where TAnswer : AmazonWebServiceResponse
    {
        using var deadline = new CancellationTokenSource(_settings.CallDeadline, _settings.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            var answer = await send(either.Token).WaitAsync(either.Token);
            if (string.IsNullOrEmpty(answer.ResponseMetadata?.RequestId))
                throw new MalformedAnswerException("NoRequestId", "an answer without a request id");
            return answer;
        }
        catch (Exception failure) when (failure is not AwsCallException && !(failure is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            throw AwsErrors.Explain(failure, last: null, new AwsOperation { Api = Sts, Name = name }, account, _region);
        }
    }
}
