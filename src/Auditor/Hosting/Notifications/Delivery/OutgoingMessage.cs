using System.Text.Json;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Messages;

namespace Auditor.Hosting.Notifications.Delivery;

/// <summary>A message on its way.</summary>
/// <param name="Channel">To whom.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">What it goes by: the same for each attempt.</param>
/// <param name="Payload">What to tell, as the store keeps it.</param>
internal sealed record OutgoingMessage(ToldChannel Channel, string Kind, string Id, string Payload)
{
    /// <summary>What to tell.</summary>
    /// <exception cref="JsonException">It is nothing that this version knows.</exception>
    public Notification Read() => JsonSerializer.Deserialize(Payload, NotificationJson.Default.Notification) ?? throw new JsonException("A notification is an object.");
}
