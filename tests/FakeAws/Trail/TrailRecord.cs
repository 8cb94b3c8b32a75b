using System.Text.Json.Nodes;

namespace FakeAws.Trail;

/// <summary>A call that CloudTrail recorded.</summary>
/// <param name="Name">The event, such as <c>CreateRole</c>.</param>
/// <param name="Source">The service, such as <c>iam.amazonaws.com</c>.</param>
/// <param name="Time">When.</param>
/// <param name="Caller">Who, as the list says it.</param>
public sealed record TrailRecord(string Name, string Source, DateTimeOffset Time, string Caller)
{
    public string Account { get; init; } = "123456789012";

    public string Region { get; init; } = "us-east-1";

    /// <summary>The resources that the list names, by type.</summary>
    public IReadOnlyList<(string Type, string Name)> Named { get; init; } = [];

    /// <summary>The identity, as the record has it: an IAM user of that name where none is given.</summary>
    public JsonObject? Identity { get; init; }

    public JsonObject? Request { get; init; }

    public JsonObject? Answer { get; init; }

    /// <summary>Why AWS refused it, or null.</summary>
    public string? Error { get; init; }

    /// <summary>As <c>LookupEvents</c> lists it.</summary>
    public JsonObject Listed(int number)
    {
        var record = new JsonObject
        {
            ["eventVersion"] = "1.11",
            ["userIdentity"] = Identity?.DeepClone() ?? new JsonObject { ["type"] = "IAMUser", ["arn"] = $"arn:aws:iam::{Account}:user/{Caller}", ["accountId"] = Account, ["accessKeyId"] = "AKIAIOSFODNN7EXAMPLE", ["userName"] = Caller },
            ["eventTime"] = Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["eventSource"] = Source,
            ["eventName"] = Name,
            ["awsRegion"] = Region,
            ["sourceIPAddress"] = "198.51.100.7",
            ["requestParameters"] = Request?.DeepClone(),
            ["responseElements"] = Answer?.DeepClone(),
            ["readOnly"] = false,
            ["recipientAccountId"] = Account,
        };
        if (Error is not null)
        {
            record["errorCode"] = Error;
        }

        return new()
        {
            ["EventId"] = $"00000000-0000-4000-8000-{number:d12}",
            ["EventName"] = Name,
            ["ReadOnly"] = "false",
            ["AccessKeyId"] = "AKIAIOSFODNN7EXAMPLE",
            ["EventTime"] = Time.ToUnixTimeSeconds(),
            ["EventSource"] = Source,
            ["Username"] = Caller,
            ["Resources"] = new JsonArray([.. Named.Select(resource => new JsonObject { ["ResourceType"] = resource.Type, ["ResourceName"] = resource.Name })]),
            ["CloudTrailEvent"] = record.ToJsonString(),
        };
    }
}
