using System.Text;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Delivery;

namespace Auditor.Hosting.Notifications.Web;

/// <summary>Posts notifications to Microsoft Teams.</summary>
internal sealed class TeamsSender(WebhookClient client, ChannelAddresses addresses) : ISender
{
    public string Kind => TeamsChannel.Name;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var body = Encoding.UTF8.GetBytes(TeamsMessage.Write(message.Read()));
        await client.PostAsync(addresses.Url(((TeamsChannel)message.Channel.Settings.Channel).Url), message.Id, body, [], cancellation);
    }
}
