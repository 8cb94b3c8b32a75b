using System.Text;

namespace Auditor.Hosting.Notifications.Messages;

/// <summary>A notification as a text of which no more is taken than so much.</summary>
internal static class FittedText
{
    /// <summary>Writes it with as many entries as fit; how many there are is told all the same.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="most">The most bytes that are taken.</param>
    /// <param name="write">Writes a notification.</param>
    public static string Of(Notification notification, int most, Func<Notification, string> write)
    {
        while (true)
        {
            var text = write(notification);
            if (Encoding.UTF8.GetByteCount(text) <= most || notification.Parts.All(part => part.Entries.IsEmpty))
            {
                return text;
            }

            notification = notification with { Parts = [.. notification.Parts.Select(part => part with { Entries = part.Entries[..(part.Entries.Length / 2)] })] };
        }
    }
}
