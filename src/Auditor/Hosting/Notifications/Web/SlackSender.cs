using System.Text;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Delivery;

namespace Auditor.Hosting.Notifications.Web;

/// <summary>Posts notifications to Slack.</summary>
internal sealed class SlackSender(WebhookClient client, ChannelAddresses addresses) : ISender
{
    public string Kind => SlackChannel.Name;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var body = Encoding.UTF8.GetBytes(SlackMessage.Of(message.Read()).ToJsonString());
        await client.PostAsync(addresses.Url(((SlackChannel)message.Channel.Settings.Channel).Url), message.Id, body, [], cancellation);
    }
}
