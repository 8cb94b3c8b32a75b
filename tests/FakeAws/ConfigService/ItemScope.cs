using System.Text.Json.Nodes;
using FakeAws.Answers;
using FakeAws.Proxy;
using FakeAws.Responses;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.ConfigService;

/// <summary>One account and region that items are made of, for one query.</summary>
internal sealed class ItemScope(IInnerCalls calls, SeededStacks stacks, string account, string region, CancellationToken cancellation)
{
    private readonly Dictionary<string, JsonObject> _answers = new(StringComparer.Ordinal);

    public string Account { get; } = account;

    public string Region { get; } = region;

    /// <summary>Global services are recorded in one region.</summary>
    public bool IsGlobal => Region == "us-east-1";

    public IEnumerable<SeededStack> Stacks => stacks.In(Account, Region);

    public IEnumerable<SeededStack> AllStacks => stacks.Of(Account);

    public IEnumerable<SeededResource> Seeded(string type) => Stacks.SelectMany(stack => stack.Resources).Where(resource => resource.Type == type);

    /// <summary>The answer of an XML operation: <c>ec2:DescribeVpcs</c>. Asked once per query.</summary>
    public async Task<JsonObject> XmlAsync(string call, string signingName, string version, params IReadOnlyList<(string Name, string Value)> parameters)
    {
        var key = $"{call} {string.Join(' ', parameters)}";
        if (_answers.TryGetValue(key, out var known))
        {
            return known;
        }

        var answer = await CallAsync(InnerCall.Query(signingName, version, call[(call.IndexOf(':', StringComparison.Ordinal) + 1)..], parameters));
        return _answers[key] = AnswerShapes.Read(call, answer.Text);
    }

    /// <summary>The answer of a JSON operation, empty where it is an error.</summary>
    public async Task<JsonObject> JsonAsync(string signingName, string target, JsonObject arguments, string version = "1.1")
    {
        var answer = await CallAsync(InnerCall.Json(signingName, target, arguments, version));
        return answer.Status == 200 ? JsonNode.Parse(answer.Text)!.AsObject() : [];
    }

    public Task<AwsResponse> CallAsync(InnerCall call) => calls.CallAsync(Account, Region, call, cancellation);

    /// <summary>An item as Config keeps it.</summary>
    public JsonObject Item(string type, string? id, string? name, string? arn, JsonNode? configuration, IEnumerable<JsonNode>? tags = null, JsonObject? supplementary = null) => new()
    {
        ["version"] = "1.3",
        ["accountId"] = Account,
        ["configurationItemCaptureTime"] = "2026-01-05T10:00:00.000Z",
        ["configurationItemStatus"] = "OK",
        ["arn"] = arn,
        ["resourceType"] = type,
        ["resourceId"] = id,
        ["resourceName"] = name,
        ["awsRegion"] = Region,
        ["availabilityZone"] = "Regional",
        ["tags"] = new JsonArray([.. (tags ?? []).Select(Tag)]),
        ["configuration"] = configuration,
        ["supplementaryConfiguration"] = supplementary ?? [],
    };

    /// <summary>The item that Config keeps of its own recorder.</summary>
    public JsonObject Recorder(ConfigRecorder recorder) => Item(
        "AWS::Config::ConfigurationRecorder",
        recorder.Name,
        recorder.Name,
        null,
        new JsonObject { ["Name"] = recorder.Name, ["Recording"] = recorder.IsRecording, ["RecordingGroup"] = ConfigNames.Pascal(ConfigDescriptions.Recorder(recorder)["recordingGroup"]) });

    private static JsonObject Tag(JsonNode tag)
    {
        var (key, value) = (tag.Text("Key") ?? tag.Text("key") ?? tag.Text("TagKey") ?? "", tag.Text("Value") ?? tag.Text("value") ?? tag.Text("TagValue") ?? "");
        return new JsonObject { ["key"] = key, ["value"] = value, ["tag"] = $"{key}={value}" };
    }
}
