using Auditor.Configuration.Notifications;

namespace Auditor.Hosting.Notifications.Channels;

/// <summary>A channel of the configuration, as the store and the pages know it.</summary>
/// <param name="Id">What it goes by in the store: its kind and a hash of where it leads, so that no address is stored, and that it stays the same when others come or go.</param>
/// <param name="Name">What people see of it, which is no secret.</param>
/// <param name="Settings">What is told, and where.</param>
internal sealed record ToldChannel(string Id, string Name, NotificationSettings Settings);
