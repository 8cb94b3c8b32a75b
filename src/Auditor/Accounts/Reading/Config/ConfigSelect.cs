using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading.Config;

/// <summary>Asks AWS Config for all items of types, in one query where it can be, else in one for each type.</summary>
/// <param name="client">Who asks.</param>
/// <param name="table">How to ask.</param>
/// <param name="account">The account whose items are wanted.</param>
/// <param name="aggregator">The aggregator that is asked, or null for the account's own AWS Config.</param>
internal sealed class ConfigSelect(IAwsClient client, ReadTable table, string account, string? aggregator)
{
    // Queries of one type each, where one for all was refused.
    private const int AtOnce = 4;

    private readonly ReadOperation _select = table.Operation(aggregator is null ? "config:SelectResourceConfig" : "config:SelectAggregateResourceConfig");

    /// <summary>The items. A failure stands with the types that it concerns, and is not thrown.</summary>
    public async Task<RecordedRows> AskAsync(IEnumerable<string> types, string region, CancellationToken cancellation)
    {
        var rows = new RecordedRows();
        foreach (var query in ConfigQuery.Of(types, aggregator is null ? null : account))
        {
            if (!await TryAsync(query, region, rows, cancellation))
            {
                await Parallel.ForEachAsync(query.Singly(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (single, cancellation) => await TryAsync(single, region, rows, cancellation));
            }
        }

        return rows;
    }

    // Whether it is to be left at that: a query of several types that is refused, or answered by a row of nobody knows which type, is asked type by type.
    private async Task<bool> TryAsync(ConfigQuery query, string region, RecordedRows rows, CancellationToken cancellation)
    {
        try
        {
            var items = new List<RecordedItem>();
            await foreach (var page in Pages.OfAsync(client, _select, Arguments(query), region, cancellation))
            {
                foreach (var row in page["Results"] as JsonArray ?? [])
                {
                    if (Item(row) is { } item)
                    {
                        items.Add(item);
                    }
                    else if (query.Types.Length > 1)
                    {
                        return false;
                    }
                    else
                    {
                        rows.Fail(query.Types[0], $"{_select.Aws} answered a row in {account}/{region} that cannot be read");
                    }
                }
            }

            Add(query, items, rows);
            return true;
        }
        catch (AwsCallException failure)
        {
            if (query.Types.Length > 1 && failure.Code is "InvalidExpressionException" or "ValidationException")
            {
                return false;
            }

            foreach (var type in query.Types)
            {
                rows.Fail(type, failure.Message);
            }

            return true;
        }
    }

    private void Add(ConfigQuery query, List<RecordedItem> items, RecordedRows rows)
    {
        var byType = items.Where(item => (item.Account ?? (aggregator is null ? account : null)) == account && !item.IsDeleted).ToLookup(item => item.Type, StringComparer.Ordinal);
        foreach (var type in query.Types)
        {
            rows.Set(type, [.. byType[type]]);
            if (byType[type].Select(item => item.Problem).FirstOrDefault(problem => problem is not null) is { } problem)
            {
                rows.Fail(type, problem);
            }
        }
    }

    private JsonObject Arguments(ConfigQuery query)
    {
        var arguments = new JsonObject { ["Expression"] = query.Expression };
        if (aggregator is not null)
        {
            arguments["ConfigurationAggregatorName"] = aggregator;
        }

        return arguments;
    }

    private static RecordedItem? Item(JsonNode? row) =>
        Document.Text(row) is { } text && JsonTree.OfText(text) is JsonObject content && Document.Text(content["resourceType"]) is { } type ? new(type, content) : null;
}
