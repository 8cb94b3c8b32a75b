using System.Globalization;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reading.Config;

/// <summary>An item of AWS Config: the last that it recorded of a resource.</summary>
/// <param name="Type">AWS Config's name of the resource's type.</param>
/// <param name="Content">The item.</param>
internal sealed record RecordedItem(string Type, JsonObject Content)
{
    /// <summary>Its region; <c>global</c> for IAM's.</summary>
    public string? Region => Text("awsRegion");

    /// <summary>What tells it from others of its type.</summary>
    public string? Id => Text("resourceId") ?? Text("arn");

    /// <summary>The account.</summary>
    public string? Account => Text("accountId");

    /// <summary>When it was recorded, or null.</summary>
    public DateTimeOffset? Captured =>
        DateTimeOffset.TryParse(Text("configurationItemCaptureTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>What it says of the resource, or null.</summary>
    public JsonObject? Configuration => (Content["configuration"] is JsonValue && Text("configuration") is { } text ? JsonTree.OfText(text) : Content["configuration"]) as JsonObject;

    /// <summary>Whether the resource is gone.</summary>
    public bool IsDeleted => Text("configurationItemStatus")?.StartsWith("ResourceDeleted", StringComparison.Ordinal) is true;

    /// <summary>What is wrong with it; null where it can be relied on.</summary>
    public string? Problem =>
        Text("configurationItemStatus") is "ResourceNotRecorded" ? $"AWS Config no longer records {Id}"
        : Configuration is not null ? null
        : $"AWS Config's item of {Id} has no configuration";

    private string? Text(string name) => Document.Text(Content[name]);
}
