using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>An answer as the SDK's pipeline carries it.</summary>
internal sealed class GenericAnswer : AmazonWebServiceResponse
{
    public JsonObject Output { get; init; } = [];
}
