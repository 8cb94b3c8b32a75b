using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Delivery;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Reporting;

namespace Auditor.Hosting.Notifications.Aws;

/// <summary>Publishes notifications to topics of Amazon SNS: as text to those who subscribed by mail, as JSON to programs.</summary>
internal sealed class TopicSender(OwnAccount account) : ISender
{
    // Its reference: 256 KB for the message with its attributes, subjects of a hundred characters of ASCII, texts to phones of 140 bytes.
    private const int MessageLimit = 240_000;
    private const int SubjectLimit = 100;
    private const int PhoneLimit = 70;

    public string Kind => TopicChannel.Name;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var arn = ((TopicChannel)message.Channel.Settings.Channel).Arn;
        var notification = message.Read();
        var arguments = new JsonObject
        {
            ["TopicArn"] = arn,
            ["Subject"] = Subject(notification.Title),
            ["MessageStructure"] = "json",
            ["Message"] = FittedText.Of(notification, MessageLimit, Text),
            ["MessageAttributes"] = new JsonObject
            {
                ["entry"] = Attributes(("kind", notification.Kind), ("account", notification.Account), ("severity", notification.Severity)),
            },
        };
        if (arn.EndsWith(".fifo", StringComparison.Ordinal))
        {
            arguments["MessageGroupId"] = notification.Account ?? Tool.Name;
            arguments["MessageDeduplicationId"] = message.Id;
        }

        await account.CallAsync(NotificationApis.Publish, arguments, arn.Split(':')[3], cancellation);
    }

    private static string Text(Notification notification) => new JsonObject
    {
        ["default"] = JsonSerializer.Serialize(notification, NotificationJson.Default.Notification),
        ["email"] = NotificationText.Of(notification),
        ["sms"] = Shortened.To(PhoneLimit, notification.Title),
    }.ToJsonString();

    private static JsonObject Attributes(params (string Name, string? Value)[] attributes)
    {
        var entries = new JsonObject();
        foreach (var (name, value) in attributes.Where(attribute => attribute.Value is not null))
        {
            entries[(entries.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)] =
                new JsonObject { ["Name"] = name, ["Value"] = new JsonObject { ["DataType"] = "String", ["StringValue"] = value } };
        }

        return entries;
    }

    private static string Subject(string title)
    {
        var ascii = string.Concat(title.Select(letter => letter is >= ' ' and <= '~' ? letter : '?'));
        return ascii.Length <= SubjectLimit ? ascii : $"{ascii[..(SubjectLimit - 3)]}...";
    }
}
