using System.Globalization;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Drift.Inventory.Trail;

/// <summary>A call that CloudTrail recorded and that succeeded. Nothing else of it than who called, what and when is ever told.</summary>
internal sealed class TrailEvent
{
    private readonly JsonArray _resources;
    private readonly JsonNode? _request;
    private readonly JsonNode? _answer;

    private TrailEvent(string source, MadeBy maker, JsonArray resources, JsonObject record)
    {
        (Source, Maker, _resources) = (source, maker, resources);
        (_request, _answer) = (record["requestParameters"], record["responseElements"]);
    }

    /// <summary>The service, such as <c>iam.amazonaws.com</c>.</summary>
    public string Source { get; }

    /// <summary>Who called what and when.</summary>
    public MadeBy Maker { get; }

    /// <summary>An event as <c>LookupEvents</c> lists it; null where it failed, or does not tell who called.</summary>
    public static TrailEvent? Of(JsonObject listed)
    {
        var record = Text(listed, "CloudTrailEvent") is { } text ? JsonTree.OfText(text) as JsonObject : null;
        if (record is null || record.ContainsKey("errorCode") || Text(listed, "EventName") is not { } name)
        {
            return null;
        }

        return (EventPrincipal.Of(record["userIdentity"] as JsonObject) ?? Text(listed, "Username")) is { Length: > 0 } principal && Time(record) is { } time
            ? new(Text(listed, "EventSource") ?? "", new(principal, name, time), listed["Resources"] as JsonArray ?? [], record)
            : null;
    }

    /// <summary>Whether it made a resource: what it goes by is what was asked to be made, or what AWS answered that it made.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="creation">What of the event names what it makes.</param>
    public bool Made(ResourceDefinition resource, CreationEvent creation) =>
        _resources.OfType<JsonObject>().Any(one => Text(one, "ResourceType") == resource.Type && Text(one, "ResourceName") is { } named && Is(named, resource))
        || (creation.Parameter is { } parameter && Text(_request as JsonObject ?? [], parameter) == resource.PhysicalId)
        || Texts(_answer).Any(text => text == resource.Arn || (creation.Parameter is null && Is(text, resource)));

    // Ids that AWS makes up are one of a kind, whatever stands before them: /hostedzone/Z0123.
    private static bool Is(string text, ResourceDefinition resource) =>
        text == resource.Arn || (resource.PhysicalId is { Length: > 0 } id && text.EndsWith(id, StringComparison.Ordinal) && (text.Length == id.Length || text[^(id.Length + 1)] == '/'));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };

    private static DateTimeOffset? Time(JsonObject record) =>
        DateTimeOffset.TryParse(Text(record, "eventTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static string? Text(JsonObject item, string name) => item[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
