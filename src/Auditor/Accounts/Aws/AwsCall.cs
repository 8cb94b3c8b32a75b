using System.Text.Json.Nodes;

namespace Auditor.Accounts.Aws;

/// <summary>One call to AWS.</summary>
/// <param name="Operation">What is asked.</param>
/// <param name="Arguments">The input, by its member names.</param>
/// <param name="Region">Where; for a global API any region of the partition.</param>
internal sealed record AwsCall(AwsOperation Operation, JsonObject Arguments, string Region);
