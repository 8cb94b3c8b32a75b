using System.Collections.Immutable;
using Auditor.Hosting.Notifications.Messages;

namespace Auditor.Hosting.Notifications.Web;

/// <summary>What of a notification fits into a chat: nobody scrolls through more, and services limit what they take.</summary>
internal static class ChatEntries
{
    private const int Most = 10;
    private const int Least = 2;

    /// <summary>The entries of a part that are shown, and how many there are besides.</summary>
    public static (ImmutableArray<NotificationEntry> Shown, int More) Of(NotificationPart part, int parts)
    {
        ImmutableArray<NotificationEntry> shown = [.. part.Entries.Take(Math.Max(Least, Most / parts))];
        return (shown, part.Count - shown.Length);
    }

    /// <summary>The policy and the title, or the title.</summary>
    public static string Title(NotificationEntry entry) => entry.Policy is { } policy ? $"{policy}: {entry.Title}" : entry.Title;

    /// <summary>What is told of an entry below its title, a line each.</summary>
    public static string Lines(NotificationEntry entry) => string.Join('\n', new[] { entry.Place() }.Concat(entry.Details).OfType<string>());
}
