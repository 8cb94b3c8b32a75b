using System.Text;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Delivery;

namespace Auditor.Hosting.Notifications.Web;

/// <summary>Posts notifications to programs as they are.</summary>
internal sealed class WebhookSender(WebhookClient client, ChannelAddresses addresses, TimeProvider time) : ISender
{
    private const string Event = "X-Auditor-Event";

    public string Kind => WebhookChannel.Name;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var channel = (WebhookChannel)message.Channel.Settings.Channel;
        var body = Encoding.UTF8.GetBytes(message.Payload);
        var headers = new List<(string, string)> { (Event, message.Kind) };
        if (channel.Secret is { } secret)
        {
            headers.Add((WebhookSignature.Header, WebhookSignature.Of(addresses.Secret(secret), time.GetUtcNow(), body)));
        }

        await client.PostAsync(addresses.Url(channel.Url), message.Id, body, headers, cancellation);
    }
}
