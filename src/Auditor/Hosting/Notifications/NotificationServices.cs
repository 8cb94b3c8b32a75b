using Auditor.Accounts.Aws;
using Auditor.Configuration;
using Auditor.Hosting.Notifications.Aws;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Delivery;
using Auditor.Hosting.Notifications.Mail;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Hosting.Notifications.Web;
using Auditor.Hosting.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Auditor.Hosting.Notifications;

/// <summary>Adds what tells people.</summary>
internal static class NotificationServices
{
    /// <exception cref="AuditException">Somebody is to be told, and it is not said where.</exception>
    public static IServiceCollection AddNotifications(this IServiceCollection services, HostSettings settings)
    {
        services.AddSenders(settings.Request.Configuration, settings.Environment, settings.Scope.Profile)
            .AddSingleton<WaiverWatch>()
            .AddSingleton<RecentNotifications>()
            .AddSingleton(DeliverySettings.Of(settings))
            .AddSingleton(provider => new RetrySchedule(provider.GetRequiredService<DeliverySettings>(), Random.Shared.NextDouble))
            .AddSingleton<OutboxDelivery>();

        // Once means that whoever runs it says when to deliver.
        return settings.IsOnce ? services : services.AddHostedService<Deliverer>();
    }

    /// <summary>Adds the channels, what is written to them and what sends it.</summary>
    /// <exception cref="AuditException">Somebody is to be told, and it is not said where.</exception>
    public static IServiceCollection AddSenders(this IServiceCollection services, AuditConfiguration configuration, HostEnvironment environment, string? profile)
    {
        var channels = new ToldChannels(configuration.Notifications);
        var addresses = new ChannelAddresses(environment.Variable);
        var mail = MailServer.Of(environment);
        ChannelCheck.Check(channels, addresses, mail, configuration.File);
        services.AddSingleton(channels).AddSingleton(addresses).AddSingleton(new NotificationLinks(environment)).AddSingleton<Notifier>().AddSingleton<WebhookClient>();
        services.AddSingleton<ISender, WebhookSender>().AddSingleton<ISender, SlackSender>().AddSingleton<ISender, TeamsSender>();
        services.AddLogging().AddSingleton<ISender>(provider => new MailSender(mail, provider.GetRequiredService<ILogger<MailSender>>())).AddSingleton<ISender, TopicSender>().AddSingleton<ISender, SecurityHubSender>();

        // What fails is tried again by the outbox, which also knows how long.
        return services.AddSingleton(provider =>
        {
            var aws = new AwsClientSettings
            {
                Retries = 0,
                AttemptDeadline = TimeSpan.FromSeconds(15),
                CallDeadline = TimeSpan.FromSeconds(18),
                Observer = provider.GetService<HostMetrics>() is { } metrics ? metrics.CallEnds : null,
            };
            return new OwnAccount(() => AwsCredentialSource.FindAsync(profile, aws, CancellationToken.None), aws);
        });
    }
}
