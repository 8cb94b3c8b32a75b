using System.Text.Json.Serialization;

namespace Auditor.Hosting.Notifications.Messages;

/// <summary>How notifications are kept and posted.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class NotificationJson : JsonSerializerContext;
