using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reading.Config;

/// <summary>What AWS Config records in a region, and whether that is to be relied on.</summary>
internal sealed class RecorderState
{
    // These are recorded in every region that asks for them, and are the same in each.
    private static readonly FrozenSet<string> OfEveryRegion = new[] { "AWS::IAM::Group", "AWS::IAM::Policy", "AWS::IAM::Role", "AWS::IAM::User" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string? _problem;
    private readonly string _region;
    private readonly Func<string, bool> _records;

    private RecorderState(string region, string? problem, Func<string, bool> records, DateTimeOffset? asOf)
    {
        (_region, _problem, _records) = (region, problem, records);
        AsOf = asOf;
    }

    /// <summary>Whether it records anything that can be relied on.</summary>
    public bool IsWell => _problem is null;

    /// <summary>When it last told how it fares.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>Whether a type is recorded by whichever regions are asked to, because it belongs to none.</summary>
    public static bool IsOfEveryRegion(string resourceType) => OfEveryRegion.Contains(resourceType);

    /// <summary>Nothing is recorded that could be relied on.</summary>
    /// <param name="region">The region.</param>
    /// <param name="problem">Why.</param>
    public static RecorderState None(string region, string problem) => new(region, problem, _ => false, null);

    /// <summary>What a recorder says of itself.</summary>
    /// <param name="region">The region.</param>
    /// <param name="recorder">The recorder, as its API or as AWS Config's own item of it tells it.</param>
    /// <param name="status">How it fares, or null where only the recorder tells.</param>
    public static RecorderState Of(string region, JsonObject recorder, JsonObject? status)
    {
        var (changed, started) = (Time(status, "lastStatusChangeTime"), Time(status, "lastStartTime"));
        var problem =
            Text(status ?? recorder, status is null ? "Recording" : "recording") is not "true" ? $"the recorder of AWS Config is off in {region}"
            : status is null ? null
            : Text(status, "lastStatus") is not ("SUCCESS" or "Success") and var last ? $"the recorder of AWS Config in {region} has the status {last ?? "unknown"}"
            : changed < started ? $"the recorder of AWS Config in {region} was switched on and has not recorded everything yet"
            : null;
        return new(region, problem, Recorded(Document.Member(recorder, "recordingGroup") as JsonObject ?? []), changed);
    }

    /// <summary>Why a type's items are not to be relied on; null where they are.</summary>
    public string? WhyNot(string resourceType) => _problem ?? (_records(resourceType) ? null : $"AWS Config does not record {resourceType} in {_region}");

    private static Func<string, bool> Recorded(JsonObject group)
    {
        var excluded = Types(Document.Member(group, "exclusionByResourceTypes") as JsonObject);
        var included = Types(group);
        var withGlobal = Text(group, "includeGlobalResourceTypes") is "true";
        return (Text(Document.Member(group, "recordingStrategy") as JsonObject, "useOnly") ?? (Text(group, "allSupported") is "true" ? "ALL_SUPPORTED_RESOURCE_TYPES" : "")) switch
        {
            "ALL_SUPPORTED_RESOURCE_TYPES" => type => withGlobal || !IsOfEveryRegion(type),
            "EXCLUSION_BY_RESOURCE_TYPES" => type => !excluded.Contains(type),
            _ => included.Contains,
        };
    }

    private static FrozenSet<string> Types(JsonObject? holder) =>
        (holder is not null && Document.Member(holder, "resourceTypes") is JsonArray types ? types.Select(Document.Text).OfType<string>() : []).ToFrozenSet(StringComparer.Ordinal);

    private static string? Text(JsonObject? holder, string name) => holder is null ? null : Document.Text(Document.Member(holder, name));

    // JSON 1.1 has seconds since 1970.
    private static DateTimeOffset? Time(JsonObject? status, string name) => Text(status, name) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e11 ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
