using System.Text.Json.Nodes;

namespace Auditor.Accounts.Aws;

/// <summary>Calls AWS as one account, in any region.</summary>
internal interface IAwsClient
{
    /// <summary>The account's number.</summary>
    string Account { get; }

    /// <summary>Makes a call, with retries, at the pace of its API.</summary>
    /// <returns>
    /// The output by its member names, without the elements around it; where the operation has a <see cref="AwsOperation.Payload"/>,
    /// an object of that one member. XML is text, lists and objects, by the API's <see cref="XmlShape"/>.
    /// </returns>
    /// <exception cref="AwsCallException">There is no answer that can be relied on.</exception>
    Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancellation);
}
