using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Reporting;

namespace Auditor.Hosting.Notifications.Web;

/// <summary>A notification as an Adaptive Card, in the message that a workflow of Microsoft Teams takes.</summary>
/// <remarks>All text is in runs of rich text blocks: those, other than text blocks, know no Markdown.</remarks>
internal static class TeamsMessage
{
    // Its reference: 28 KB for a message.
    private const int MessageLimit = 28_000;
    private const int LinesLimit = 700;
    private const int TitleLimit = 300;

    // Letters of other scripts as they are, which else take three times their room.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The message as JSON, with as many entries as are taken.</summary>
    public static string Write(Notification notification) => FittedText.Of(notification, MessageLimit, fitting => Of(fitting).ToJsonString(Relaxed));

    private static JsonObject Of(Notification notification)
    {
        var body = new JsonArray { Block(Run(Shortened.To(TitleLimit, notification.Title), weight: "bolder", size: "large")) };
        foreach (var part in notification.Parts)
        {
            var (shown, more) = ChatEntries.Of(part, notification.Parts.Length);
            body.Add(Block(Run(part.Title, weight: "bolder")));
            foreach (var entry in shown)
            {
                body.Add(Block([.. Title(entry)]));
                if (ChatEntries.Lines(entry) is { Length: > 0 } lines)
                {
                    body.Add(Block(Run(Shortened.To(LinesLimit, lines), size: "small")));
                }
            }

            if (more > 0)
            {
                body.Add(Block(Run($"… and {Figures.Number(more)} more")));
            }
        }

        var card = new JsonObject { ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json", ["type"] = "AdaptiveCard", ["version"] = "1.4", ["msteams"] = new JsonObject { ["width"] = "Full" }, ["body"] = body };
        if (notification.Url is { } url)
        {
            card["actions"] = new JsonArray(Link(url, "Open the page"));
        }

        return new()
        {
            ["type"] = "message",
            ["summary"] = Shortened.To(TitleLimit, notification.Title),
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["contentUrl"] = null, ["content"] = card }),
        };
    }

    private static IEnumerable<JsonObject> Title(NotificationEntry entry)
    {
        if (entry.Severity is { } severity)
        {
            yield return Run($"{severity} ", weight: "bolder", color: severity is "critical" or "high" ? "attention" : severity is "medium" ? "warning" : "default");
        }

        var title = Run(ChatEntries.Title(entry));
        if (entry.Url is { } url)
        {
            title["selectAction"] = Link(url, "Open the finding");
        }

        yield return title;
    }

    private static JsonObject Link(string url, string title) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url };

    private static JsonObject Block(params JsonNode[] runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(runs) };

    private static JsonObject Run(string text, string weight = "default", string size = "default", string color = "default") =>
        new() { ["type"] = "TextRun", ["text"] = text, ["weight"] = weight, ["size"] = size, ["color"] = color };
}
