using System.Text.Json.Nodes;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Reporting;

namespace Auditor.Hosting.Notifications.Web;

/// <summary>A notification as Slack's Block Kit has it. The limits are those of its reference.</summary>
/// <remarks>What comes from an audit is plain text, in which nothing formats, links or mentions, or escaped where it is beside a link of ours.</remarks>
internal static class SlackMessage
{
    private const int HeaderLimit = 150;
    private const int TextLimit = 2900;
    private const int FallbackLimit = 3000;

    public static JsonObject Of(Notification notification)
    {
        var blocks = new JsonArray { Block("header", Plain(HeaderLimit, notification.Title)) };
        foreach (var part in notification.Parts)
        {
            var (shown, more) = ChatEntries.Of(part, notification.Parts.Length);
            blocks.Add(Block("section", Marked($"*{Escape(part.Title)}*")));
            foreach (var entry in shown)
            {
                var title = Escape(Shortened.To(TextLimit / 4, ChatEntries.Title(entry)));
                blocks.Add(Block("section", Marked($"{(entry.Severity is { } severity ? $"*{severity}* " : "")}{(entry.Url is { } url ? $"<{Escape(url)}|{title}>" : title)}")));
                if (ChatEntries.Lines(entry) is { Length: > 0 } lines)
                {
                    blocks.Add(new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(Plain(TextLimit, lines)) });
                }
            }

            if (more > 0)
            {
                blocks.Add(Block("section", Marked(notification.Url is { } all ? $"<{Escape(all)}|… and {Figures.Number(more)} more>" : $"… and {Figures.Number(more)} more")));
            }
        }

        if (notification.Url is { } page)
        {
            blocks.Add(Block("section", Marked($"<{Escape(page)}|Open the page>")));
        }

        return new() { ["text"] = Escape(Shortened.To(FallbackLimit, notification.Title)), ["blocks"] = blocks };
    }

    // What Slack reads in its own format is between < and >; a pipe would end what a link is to, not what it is called.
    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static JsonObject Block(string type, JsonObject text) => new() { ["type"] = type, ["text"] = text };

    private static JsonObject Plain(int most, string text) => new() { ["type"] = "plain_text", ["text"] = Shortened.To(most, text), ["emoji"] = false };

    private static JsonObject Marked(string text) => new() { ["type"] = "mrkdwn", ["text"] = text, ["verbatim"] = true };
}
