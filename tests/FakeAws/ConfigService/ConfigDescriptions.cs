using System.Text.Json.Nodes;

namespace FakeAws.ConfigService;

/// <summary>Recorders and aggregators as Config describes them.</summary>
internal static class ConfigDescriptions
{
    public static JsonNode Recorder(ConfigRecorder recorder) => new JsonObject
    {
        ["arn"] = Arn(recorder),
        ["name"] = recorder.Name,
        ["roleARN"] = $"arn:aws:iam::{recorder.Account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
        ["recordingGroup"] = new JsonObject
        {
            ["allSupported"] = recorder.Types is null,
            ["includeGlobalResourceTypes"] = recorder.Types is null && recorder.Region == "us-east-1",
            ["resourceTypes"] = new JsonArray([.. recorder.Types?.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()]),
            ["exclusionByResourceTypes"] = new JsonObject { ["resourceTypes"] = new JsonArray() },
            ["recordingStrategy"] = new JsonObject { ["useOnly"] = recorder.Types is null ? "ALL_SUPPORTED_RESOURCE_TYPES" : "INCLUSION_BY_RESOURCE_TYPES" },
        },
        ["recordingMode"] = new JsonObject { ["recordingFrequency"] = "CONTINUOUS" },
        ["recordingScope"] = "PAID",
    };

    public static JsonNode Status(ConfigRecorder recorder) => new JsonObject
    {
        ["arn"] = Arn(recorder),
        ["name"] = recorder.Name,
        ["lastStartTime"] = Seconds(recorder.LastStatusChange),
        ["recording"] = recorder.IsRecording,
        ["lastStatus"] = recorder.LastStatus,
        ["lastStatusChangeTime"] = Seconds(recorder.LastStatusChange),
    };

    public static JsonNode Aggregator(ConfigAggregator aggregator)
    {
        var description = new JsonObject
        {
            ["ConfigurationAggregatorName"] = aggregator.Name,
            ["ConfigurationAggregatorArn"] = $"arn:aws:config:{aggregator.Region}:{aggregator.Account}:config-aggregator/config-aggregator-{aggregator.Name}",
            ["CreationTime"] = 1767607200.0,
            ["LastUpdatedTime"] = 1767607200.0,
        };
        var source = aggregator.Regions is null
            ? new JsonObject { ["AllAwsRegions"] = true }
            : new JsonObject { ["AllAwsRegions"] = false, ["AwsRegions"] = new JsonArray([.. aggregator.Regions]) };
        if (aggregator.Accounts is null)
        {
            source["RoleArn"] = $"arn:aws:iam::{aggregator.Account}:role/aws-service-role/organizations.amazonaws.com/aggregator";
            description["OrganizationAggregationSource"] = source;
        }
        else
        {
            source["AccountIds"] = new JsonArray([.. aggregator.Accounts]);
            description["AccountAggregationSources"] = new JsonArray(source);
        }

        return description;
    }

    private static string Arn(ConfigRecorder recorder) => $"arn:aws:config:{recorder.Region}:{recorder.Account}:configuration-recorder/{recorder.Name}/abcdefgh";

    private static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;
}
