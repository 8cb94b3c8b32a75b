using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Auditor.Accounts.Aws.Ec2;
using Auditor.Accounts.Aws.Generic;

namespace Auditor.Accounts.Aws;

/// <summary>Calls AWS through its SDK: signing, credentials, endpoints and retries are the SDK's; pace, deadlines and errors are here.</summary>
internal sealed class AwsClient(string account, AWSCredentials credentials, AwsClientSettings settings) : IAwsClient, IDisposable
{
    private readonly ConcurrentDictionary<(string Api, string Region), Lazy<IAwsChannel>> _channels = new();
    private readonly ConcurrentDictionary<(string Name, string Region), Pace> _paces = new();
    private readonly ConcurrentDictionary<(string Api, string Region), Circuit> _circuits = new();

    public string Account => account;

    public async Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancellation)
    {
        try
        {
            return await AttendAsync(call, cancellation);
        }
        catch (WrongRegionException elsewhere)
        {
            // The bucket is in another region, which the answer names; once is enough.
            try
            {
                return await AttendAsync(call with { Region = elsewhere.Region }, cancellation);
            }
            catch (WrongRegionException again)
            {
                throw new AwsCallException(AwsFailure.Malformed, again.ErrorCode, "each region names another one", call.Operation, account, call.Region, again);
            }
        }
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values.Where(channel => channel.IsValueCreated))
            channel.Value.Dispose();
        foreach (var pace in _paces.Values)
            pace.Dispose();
    }

    private async Task<JsonObject> AttendAsync(AwsCall call, CancellationToken cancellation)
    {
        var endpoint = AwsEndpoint.Of(call.Operation.Api, call.Region)
            ?? throw new AwsCallException(AwsFailure.NotFound, "NoEndpoint", "the region's partition does not have this API", call.Operation, account, call.Region);
        var (name, limit) = settings.Paces.Find(call.Operation);
        var pace = _paces.GetOrAdd((name, endpoint.Region), (_, time) => new Pace(limit, time), settings.Time);
        using var turn = await pace.EnterAsync(cancellation);
        var circuit = _circuits.GetOrAdd((call.Operation.Api.Name, endpoint.Region), _ => new Circuit(settings.Time));
        if (circuit.Reason(call.Operation.Name) is { } reason)
            throw new AwsCallException(reason.Kind, reason.Code, $"not asked, since {call.Operation.Api.Name} does not answer ({reason.Call} last)", call.Operation, account, call.Region);

        var attempts = CallAttempts.Begin(turn);
        using var deadline = new CancellationTokenSource(settings.CallDeadline, settings.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            // The SDK fetches credentials without regard to the token.
            var answer = await ChannelOf(call.Operation.Api, endpoint).SendAsync(call, either.Token).WaitAsync(either.Token);
            circuit.Note(call.Operation.Name, failure: null);
            settings.Observer?.Invoke(new AwsCallOutcome(call, account, attempts.Count, Failure: null));
            return answer;
        }
        catch (Exception failure) when (failure is not WrongRegionException && !(failure is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            var explained = failure as AwsCallException ?? AwsErrors.Explain(failure, attempts.LastError, call.Operation, account, call.Region);
            circuit.Note(call.Operation.Name, explained);
            settings.Observer?.Invoke(new AwsCallOutcome(call, account, attempts.Count, explained));
            throw explained;
        }
    }

    private IAwsChannel ChannelOf(AwsApi api, AwsEndpoint endpoint) => _channels.GetOrAdd(
        (api.Name, endpoint.Region),
        _ => new Lazy<IAwsChannel>(() => api.Wire is AwsWire.Ec2Query
            ? new Ec2Channel(credentials, endpoint, settings)
            : new GenericChannel(api, credentials, endpoint, settings))).Value;
}
