using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Auditor.Configuration.Notifications;
using Auditor.Configuration.Shapes;
using Auditor.Reporting;

namespace Auditor.Hosting.Notifications.Channels;

/// <summary>The channels of the configuration, in its order.</summary>
internal sealed class ToldChannels
{
    private const int HashBytes = 6;

    public ToldChannels(IEnumerable<NotificationSettings> notifications)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        All =
        [
            .. notifications.Select(settings =>
            {
                var id = $"{settings.Channel.Kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Address(settings.Channel)))[..HashBytes])}";
                var count = seen[id] = seen.GetValueOrDefault(id) + 1;
                return new ToldChannel(count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{count}"), Name(settings.Channel), settings);
            }),
        ];
    }

    public ImmutableArray<ToldChannel> All { get; }

    /// <summary>The channel that a message of the store is for, or null where the configuration has it no more.</summary>
    public ToldChannel? Find(string id) => All.FirstOrDefault(channel => channel.Id == id);

    private static string Address(NotificationChannel channel) => channel switch
    {
        WebhookChannel { Url: var url } => url,
        SlackChannel { Url: var url } => url,
        TeamsChannel { Url: var url } => url,
        EmailChannel { Addresses: var addresses } => string.Join('\n', addresses.Order(StringComparer.OrdinalIgnoreCase)),
        TopicChannel { Arn: var arn } => arn,
        SecurityHubChannel => "",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    private static string Name(NotificationChannel channel) => channel switch
    {
        WebhookChannel { Url: var url } => $"{channel.Kind} ({Place(url)})",
        SlackChannel { Url: var url } => $"{channel.Kind} ({Place(url)})",
        TeamsChannel { Url: var url } => $"{channel.Kind} ({Place(url)})",
        EmailChannel { Addresses: var addresses } => $"{channel.Kind} ({Figures.Count(addresses.Length, "address", "addresses")})",
        TopicChannel { Arn: var arn } => $"{channel.Kind} ({arn[(arn.LastIndexOf(':') + 1)..]})",
        _ => channel.Kind,
    };

    // The name of a variable is no secret; of an address no part is shown, as any of it may be.
    private static string Place(string url) => WebhookSyntax.IsVariable(url) ? url : "in policies.json";
}
