using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.ConfigService;

/// <summary>AWS Config's recorders, aggregators and advanced queries. Without a recorder in the settings moto answers for the recorders, and nothing is found.</summary>
internal sealed class ConfigAnswers(ConfigSettings settings, ItemSource items) : IAnswer
{
    private const int MostRows = 100;
    private const int UsualRows = 25;

    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _results = new(StringComparer.Ordinal);

    public async ValueTask<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation) => request.Service != "config" ? null : request.Operation switch
    {
        "DescribeConfigurationRecorders" when !settings.Recorders.IsEmpty => Recorders(request, "ConfigurationRecorders", ConfigDescriptions.Recorder),
        "DescribeConfigurationRecorderStatus" when !settings.Recorders.IsEmpty => Recorders(request, "ConfigurationRecordersStatus", ConfigDescriptions.Status),
        "DescribeConfigurationAggregators" => AwsResponse.Json(request, new JsonObject
        {
            ["ConfigurationAggregators"] = new JsonArray([.. settings.Aggregators
                .Where(aggregator => aggregator.Account == request.Account && aggregator.Region == request.Region)
                .Select(ConfigDescriptions.Aggregator)]),
        }),
        "SelectResourceConfig" => await SelectAsync(
            request,
            settings.Recorders.Where(recorder => recorder.Account == request.Account && recorder.Region == request.Region),
            cancellation),
        "SelectAggregateResourceConfig" => settings.Aggregators.FirstOrDefault(aggregator =>
            (aggregator.Account, aggregator.Region, aggregator.Name) == (request.Account, request.Region, request.Json().Text("ConfigurationAggregatorName"))) is { } found
            ? await SelectAsync(request, settings.Recorders.Where(recorder => IsGathered(found, recorder)), cancellation)
            : new AwsError(400, "NoSuchConfigurationAggregatorException", "The configuration aggregator does not exist.").ToResponse(request),
        _ => null,
    };

    private static bool IsGathered(ConfigAggregator aggregator, ConfigRecorder recorder) =>
        aggregator.Accounts?.Contains(recorder.Account, StringComparer.Ordinal) != false && aggregator.Regions?.Contains(recorder.Region, StringComparer.Ordinal) != false;

    private AwsResponse Recorders(AwsRequest request, string list, Func<ConfigRecorder, JsonNode> describe) => AwsResponse.Json(request, new JsonObject
    {
        [list] = new JsonArray([.. settings.Recorders.Where(recorder => recorder.Account == request.Account && recorder.Region == request.Region).Select(describe)]),
    });

    private async Task<AwsResponse> SelectAsync(AwsRequest request, IEnumerable<ConfigRecorder> recorders, CancellationToken cancellation)
    {
        var asked = request.Json();
        if (asked.Text("Expression") is "SELECT accountId, COUNT(*) GROUP BY accountId")
        {
            return AwsResponse.Json(request, new JsonObject
            {
                ["Results"] = new JsonArray([.. recorders.Select(recorder => recorder.Account).Distinct(StringComparer.Ordinal).Select(account => (JsonNode)$$"""{"accountId":"{{account}}","COUNT(*)":1.0}""")]),
            });
        }

        if (SelectExpression.Parse(asked.Text("Expression") ?? "") is not { } expression)
        {
            return new AwsError(400, "InvalidExpressionException", "The syntax of the query is incorrect.").ToResponse(request);
        }

        var size = asked.Number("Limit", 0) is > 0 and var limit ? limit : UsualRows;
        if (size > MostRows)
        {
            return new AwsError(400, "InvalidLimitException", "The specified limit is outside the allowable range.").ToResponse(request);
        }

        var (query, start) = (Guid.CreateVersion7().ToString("N"), 0);
        if (asked.Text("NextToken")?.Split('/') is [var known, var at])
        {
            (query, start) = (known, int.Parse(at, CultureInfo.InvariantCulture));
        }
        else
        {
            _results[query] = await items.SelectAsync(expression, recorders, settings.Change, cancellation);
        }

        if (!_results.TryGetValue(query, out var all))
        {
            return new AwsError(400, "InvalidNextTokenException", "The specified next token is not valid.").ToResponse(request);
        }

        var answer = new JsonObject
        {
            ["Results"] = new JsonArray([.. all.Skip(start).Take(size).Select(result => (JsonNode)result)]),
            ["QueryInfo"] = new JsonObject { ["SelectFields"] = new JsonArray([.. expression.Fields.Select(field => new JsonObject { ["Name"] = field })]) },
        };
        if (start + size < all.Count)
        {
            answer["NextToken"] = string.Create(CultureInfo.InvariantCulture, $"{query}/{start + size}");
        }

        return AwsResponse.Json(request, answer);
    }
}
