using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Notifications;

/// <summary>Adds what tells people.</summary>
internal static class NotificationServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services, HostSettings settings) => services.AddSingleton<Notifier>();
}
