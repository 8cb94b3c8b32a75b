using System.Text;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Scanning;

/// <summary>
/// Answers from the journal of a scan what was asked before it stopped, and keeps what is asked now. What was refused is kept too; what failed for a
/// passing reason is asked again.
/// </summary>
/// <param name="client">Who asks.</param>
/// <param name="opened">The journal; null until the scan begins, and what is asked to find its accounts is not kept.</param>
internal sealed class JournaledClient(IAwsClient client, Func<ScanJournal?> opened) : IAwsClient
{
    private const string Refusal = "$refused";

    /// <inheritdoc/>
    public string Account => client.Account;

    /// <inheritdoc/>
    public async Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancellation)
    {
        if (opened() is not { } journal)
        {
            return await client.CallAsync(call, cancellation);
        }

        var key = $"{Account} {call.Region} {call.Operation} {call.Arguments.ToJsonString()}";
        if (journal.Find(key) is { } kept)
        {
            var known = JsonTree.OfText(Encoding.UTF8.GetString(kept))!.AsObject();
            return known[Refusal] is JsonArray refused ? throw Refused(call, refused) : known;
        }

        try
        {
            var answer = await client.CallAsync(call, cancellation);
            journal.Add(key, Encoding.UTF8.GetBytes(answer.ToJsonString()));
            return answer;
        }
        catch (AwsCallException failure) when (failure.Kind is AwsFailure.Denied or AwsFailure.NotFound)
        {
            var refused = new JsonObject { [Refusal] = new JsonArray { failure.Kind.ToString(), failure.Code, failure.Detail } };
            journal.Add(key, Encoding.UTF8.GetBytes(refused.ToJsonString()));
            throw;
        }
    }

    private AwsCallException Refused(AwsCall call, JsonArray refused) =>
        new(Enum.Parse<AwsFailure>((string)refused[0]!), (string)refused[1]!, (string)refused[2]!, call.Operation, Account, call.Region);
}
