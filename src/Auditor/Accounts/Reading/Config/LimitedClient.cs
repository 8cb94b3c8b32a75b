using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;

namespace Auditor.Accounts.Reading.Config;

/// <summary>Makes no calls but those to AWS Config, if any, so that whatever else would have been asked is a gap that says why.</summary>
/// <param name="account">The account.</param>
/// <param name="config">Who asks AWS Config; null where nobody can.</param>
/// <param name="reason">Why nothing else is asked.</param>
internal sealed class LimitedClient(string account, IAwsClient? config, string reason) : IAwsClient
{
    /// <summary>Whether an operation is AWS Config's own.</summary>
    public static bool Asks(AwsOperation operation) => operation.Api.Name is "config";

    /// <inheritdoc/>
    public string Account => account;

    /// <inheritdoc/>
    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancellation) => config is not null && Asks(call.Operation)
        ? config.CallAsync(call, cancellation)
        : throw new AwsCallException(AwsFailure.NotAsked, reason, "", call.Operation, account, call.Region);
}
