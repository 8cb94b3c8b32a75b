using System.Text;

namespace Auditor.Hosting.Notifications.Messages;

/// <summary>A notification as plain text, for mails and topics.</summary>
internal static class NotificationText
{
    public static string Of(Notification notification)
    {
        var text = new StringBuilder().Append(notification.Title).Append('\n');
        foreach (var part in notification.Parts)
        {
            text.Append('\n').Append(part.Title).Append('\n');
            foreach (var entry in part.Entries)
            {
                Write(text, entry);
            }

            if (part.More > 0)
            {
                text.Append("… and ").Append(Reporting.Figures.Number(part.More)).Append(" more\n");
            }
        }

        return (notification.Url is { } url ? text.Append("\nMore: ").Append(url).Append('\n') : text).ToString();
    }

    private static void Write(StringBuilder text, NotificationEntry entry)
    {
        text.Append("- ").Append(entry.Severity is { } severity ? $"[{severity}] " : "").Append(entry.Policy is { } policy ? $"{policy}: " : "").Append(entry.Title).Append('\n');
        foreach (var line in new[] { entry.Place() }.Concat(entry.Details).Append(entry.Url).OfType<string>())
        {
            text.Append("  ").Append(line).Append('\n');
        }
    }
}
