using System.Text.Json.Nodes;

namespace Auditor.Accounts.Aws;

/// <summary>A client of the SDK for one API in one region.</summary>
internal interface IAwsChannel : IDisposable
{
    /// <summary>Sends a call, with the SDK's retries.</summary>
    /// <returns>As <see cref="IAwsClient.CallAsync"/>.</returns>
    Task<JsonObject> SendAsync(AwsCall call, CancellationToken cancellation);
}
