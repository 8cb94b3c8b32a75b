using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading;

/// <summary>
/// The answers that types are made from, each asked for once: route tables hold routes and associations too. A failure is shared as well, so that nobody
/// asks again for what was just denied. What is shared is not to be changed.
/// </summary>
internal sealed class SharedAnswers(IAwsClient client)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ImmutableArray<JsonObject>>>> _answers = new(StringComparer.Ordinal);

    /// <summary>The account that is asked.</summary>
    public string Account => client.Account;

    /// <summary>All pages of a call's answer.</summary>
    /// <exception cref="AwsCallException">A page did not come.</exception>
    public Task<ImmutableArray<JsonObject>> AskAsync(ReadCall call, JsonObject arguments, string region, CancellationToken cancellation) => _answers.GetOrAdd(
        $"{region} {call.Operation} {arguments.ToJsonString()}",
        _ => new(() => PagesAsync(call, arguments, region, cancellation))).Value;

    private async Task<ImmutableArray<JsonObject>> PagesAsync(ReadCall call, JsonObject arguments, string region, CancellationToken cancellation)
    {
        var pages = ImmutableArray.CreateBuilder<JsonObject>();
        await foreach (var page in Pages.OfAsync(client, call.Operation, call.Page, arguments, region, cancellation))
        {
            pages.Add(page);
        }

        return pages.DrainToImmutable();
    }
}
