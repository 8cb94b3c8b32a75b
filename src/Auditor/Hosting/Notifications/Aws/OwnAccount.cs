using System.Text.Json.Nodes;
using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Hosting.Notifications.Delivery;

namespace Auditor.Hosting.Notifications.Aws;

/// <summary>The auditor's own account: that of its credentials. Audited accounts are only ever read.</summary>
/// <param name="find">Finds its credentials.</param>
/// <param name="settings">How AWS is called.</param>
internal sealed class OwnAccount(Func<Task<AwsCredentialSource>> find, AwsClientSettings settings) : IDisposable
{
    // Where nothing names a region.
    private const string Usual = "us-east-1";

    private readonly SemaphoreSlim _opening = new(1);
    private OwnIdentity? _identity;
    private AwsClient? _client;

    /// <summary>Who the auditor is.</summary>
    /// <exception cref="DeliveryException">There are no credentials, or AWS does not take them.</exception>
    public async Task<OwnIdentity> IdentifyAsync(CancellationToken cancellation)
    {
        await _opening.WaitAsync(cancellation);
        try
        {
            return _identity ??= await OpenAsync(cancellation);
        }
        catch (AuditException failure)
        {
            throw new DeliveryException(failure.Message, failure);
        }
        catch (AmazonClientException failure)
        {
            throw new DeliveryException($"AWS cannot be called with these settings: {AwsMessage.Shorten(failure.Message)}", failure) { IsRefused = true };
        }
        catch (AwsCallException failure)
        {
            throw Failure(failure);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Makes a call.</summary>
    /// <exception cref="DeliveryException">It was not answered, or with an error.</exception>
    public async Task<JsonObject> CallAsync(AwsOperation operation, JsonObject arguments, string? region, CancellationToken cancellation)
    {
        var identity = await IdentifyAsync(cancellation);
        try
        {
            return await _client!.CallAsync(new(operation, arguments, region ?? identity.Region), cancellation);
        }
        catch (AwsCallException failure)
        {
            throw Failure(failure);
        }
    }

    public void Dispose()
    {
        _client?.Dispose();
        _opening.Dispose();
    }

    private async Task<OwnIdentity> OpenAsync(CancellationToken cancellation)
    {
        var source = await find().WaitAsync(cancellation);
        var region = source.Region ?? Usual;
        using var tokens = new SecurityTokens(source.Credentials, region, settings);
        var caller = await tokens.GetCallerIdentityAsync(cancellation);
        _client = new AwsClient(caller.Account, source.Credentials, settings);
        return new(caller.Account, caller.Partition, region);
    }

    private static DeliveryException Failure(AwsCallException failure) => new(failure.Message, failure)
    {
        IsRefused = failure.Kind is AwsFailure.Denied or AwsFailure.NotFound or AwsFailure.Failed,
    };
}
