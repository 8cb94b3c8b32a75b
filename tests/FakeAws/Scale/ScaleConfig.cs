using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using FakeAws.ConfigService;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Scale;

/// <summary>AWS Config in every account, and an aggregator named <c>organization</c> over all of them.</summary>
internal sealed class ScaleConfig(ScaleModel model, ScaleOrganization organization, string region)
{
    private const string AggregatorName = "organization";

    private readonly ConcurrentDictionary<string, Task<IReadOnlyList<string>>> _rows = new(StringComparer.Ordinal);

    public async Task<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation) => request.Operation switch
    {
        "DescribeConfigurationRecorders" => List(request, "ConfigurationRecorders", ConfigDescriptions.Recorder),
        "DescribeConfigurationRecorderStatus" => List(request, "ConfigurationRecordersStatus", ConfigDescriptions.Status),
        "DescribeConfigurationAggregators" => AwsResponse.Json(request, new JsonObject
        {
            ["ConfigurationAggregators"] = request.Account == organization.Accounts[0] && request.Region == region
                ? new JsonArray(ConfigDescriptions.Aggregator(new ConfigAggregator(request.Account, region, AggregatorName)))
                : [],
        }),
        "SelectResourceConfig" => await SelectAsync(request, request.Region == region ? [ScaleIds.Account] : [], cancellation),
        "SelectAggregateResourceConfig" => request.Json().Text("ConfigurationAggregatorName") == AggregatorName
            ? await SelectAsync(request, organization.Accounts, cancellation)
            : new AwsError(400, "NoSuchConfigurationAggregatorException", "The configuration aggregator does not exist.").ToResponse(request),
        _ => null,
    };

    private AwsResponse List(AwsRequest request, string list, Func<ConfigRecorder, JsonNode> describe) => AwsResponse.Json(request, new JsonObject
    {
        [list] = request.Region == region ? new JsonArray(describe(new ConfigRecorder(request.Account, region))) : [],
    });

    /// <summary>The rows of one account stand for those of all; a page of an aggregate may begin in one account and end in the next.</summary>
    private async Task<AwsResponse> SelectAsync(AwsRequest request, IReadOnlyList<string> accounts, CancellationToken cancellation)
    {
        var asked = request.Json();
        var text = asked.Text("Expression") ?? "";
        if (SelectExpression.Parse(text) is not { } expression)
        {
            return new AwsError(400, "InvalidExpressionException", "The syntax of the query is incorrect.").ToResponse(request);
        }

        // An account in the condition is chosen here: the rows are made of the model's account.
        var chosen = accounts.Where(account => account == ScaleIds.Account || expression.Allows("accountId", account)).ToList();
        var own = new SelectExpression(expression.Fields, expression.Conditions.Where(condition => condition.Key != "accountId").ToDictionary(StringComparer.Ordinal));
        var rows = await _rows.GetOrAdd($"{string.Join(',', own.Fields)}|{string.Join('|', own.Conditions.Select(condition => $"{condition.Key}={string.Join(',', condition.Value)}"))}", _ =>
            model.Items.SelectAsync(own, [new ConfigRecorder(ScaleIds.Account, region)], item => item, cancellation));

        var size = Math.Min(asked.Number("Limit", 25) is > 0 and var limit ? limit : 25, 100);
        var start = int.TryParse(asked.Text("NextToken"), CultureInfo.InvariantCulture, out var token) ? token : 0;
        var total = rows.Count * chosen.Count;
        var results = new JsonArray();
        for (var at = start; at < Math.Min(start + size, total); at++)
        {
            results.Add(rows[at % rows.Count].Replace(ScaleIds.Account, chosen[at / rows.Count], StringComparison.Ordinal));
        }

        var answer = new JsonObject
        {
            ["Results"] = results,
            ["QueryInfo"] = new JsonObject { ["SelectFields"] = new JsonArray([.. expression.Fields.Select(field => new JsonObject { ["Name"] = field })]) },
        };
        if (start + size < total)
        {
            answer["NextToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        }

        return AwsResponse.Json(request, answer);
    }
}
