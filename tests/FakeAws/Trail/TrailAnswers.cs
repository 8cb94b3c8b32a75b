using System.Globalization;
using System.Text.Json.Nodes;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Trail;

/// <summary>What CloudTrail recorded of calls, which moto does not; none unless a test adds some.</summary>
public sealed class TrailAnswers : IAnswer
{
    private const int PageSize = 50;

    private readonly Lock _lock = new();
    private readonly List<TrailRecord> _records = [];

    public void Add(params IEnumerable<TrailRecord> records)
    {
        lock (_lock)
        {
            _records.AddRange(records);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _records.Clear();
        }
    }

    ValueTask<AwsResponse?> IAnswer.AnswerAsync(AwsRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(request.Call == "cloudtrail:LookupEvents" ? Answer(request) : null);

    /// <summary>The newest first, by one attribute, page by page.</summary>
    private AwsResponse Answer(AwsRequest request)
    {
        var asked = request.Json();
        var attribute = asked["LookupAttributes"]?[0];
        var (key, value) = ((string?)attribute?["AttributeKey"], (string?)attribute?["AttributeValue"]);
        List<JsonObject> found;
        lock (_lock)
        {
            found = [.. _records.Where(record => record.Account == request.Account && record.Region == request.Region && Matches(record, key, value)).OrderByDescending(record => record.Time).Select((record, index) => record.Listed(index))];
        }

        var start = asked["NextToken"] is { } token ? int.Parse((string)token!, CultureInfo.InvariantCulture) : 0;
        var size = (int?)asked["MaxResults"] ?? PageSize;
        var answer = new JsonObject { ["Events"] = new JsonArray([.. found.Skip(start).Take(size)]) };
        if (start + size < found.Count)
        {
            answer["NextToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        }

        return AwsResponse.Json(request, answer);
    }

    private static bool Matches(TrailRecord record, string? key, string? value) => key switch
    {
        null => true,
        "EventName" => record.Name == value,
        "ResourceName" => record.Named.Any(resource => resource.Name == value),
        "Username" => record.Caller == value,
        _ => false,
    };
}
