using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading;

/// <summary>
/// The answers that several types are made from, each asked for once: route tables hold routes and associations too. A failure is shared as well, so
/// that nobody asks again for what was just denied.
/// </summary>
internal sealed class SharedAnswers(IAwsClient client)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ImmutableArray<JsonObject>>>> _answers = new(StringComparer.Ordinal);

    /// <summary>All pages of a call's answer.</summary>
    /// <exception cref="AwsCallException">A page did not come.</exception>
    public Task<ImmutableArray<JsonObject>> AskAsync(ReadCall read, JsonObject arguments, string region, CancellationToken cancellation)
    {
        if (!read.IsShared)
        {
            return PagesAsync(read, arguments, region, cancellation);
        }

        var key = $"{region} {read.Operation} {arguments.ToJsonString()}";
        return _answers.GetOrAdd(key, _ => new(() => PagesAsync(read, arguments, region, cancellation))).Value;
    }

    private async Task<ImmutableArray<JsonObject>> PagesAsync(ReadCall read, JsonObject arguments, string region, CancellationToken cancellation)
    {
        var pages = ImmutableArray.CreateBuilder<JsonObject>();
        await foreach (var page in Pages.OfAsync(client, read.Operation, read.Page, arguments, region, cancellation))
        {
            pages.Add(page);
        }

        return pages.DrainToImmutable();
    }
}
