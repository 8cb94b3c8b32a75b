using System.Text;
using System.Text.Json.Nodes;
using Auditor.Hosting.Notifications.Mail;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Hosting.Notifications.Web;
using Auditor.Tests.Reporting;
using MimeKit;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>Whatever things are called in an account, in a chat or a mail it is text.</summary>
public sealed class ChatTests
{
    private const string Text = "<!channel> <script>alert(1)</script> [click](https://evil.example) *b* @here & <https://evil.example|x> \u202e\r\nSubject: x";

    private static readonly Notification Evil = Messages.Of(Messages.New(Hostile.Of(ToldStore.Result, Text)), pages: "https://auditor.example.com")!;
    private static readonly Notification Full = Messages.Of(Messages.New(ToldStore.Result), pages: "https://auditor.example.com")!;

    [Fact]
    public void Slack_formats_nothing_of_it()
    {
        var message = SlackMessage.Of(Evil);

        Assert.All(Texts(message), text =>
        {
            if ((string)text["type"]! == "mrkdwn")
            {
                // Nothing between < and > but links of ours.
                Assert.DoesNotContain("<!", (string)text["text"]!, StringComparison.Ordinal);
                Assert.DoesNotContain("<script", (string)text["text"]!, StringComparison.Ordinal);
                Assert.DoesNotContain("<https://evil", (string)text["text"]!, StringComparison.Ordinal);
                Assert.True((bool)text["verbatim"]!);
            }

            Assert.DoesNotContain('\u202e', (string)text["text"]!);
        });
        Assert.DoesNotContain("<!channel>", (string)message["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Slack_takes_it()
    {
        var message = SlackMessage.Of(Full);

        var blocks = message["blocks"]!.AsArray();
        Assert.InRange(blocks.Count, 5, 50);
        Assert.Equal("header", (string)blocks[0]!["type"]!);
        Assert.All(Texts(message), text => Assert.InRange(((string)text["text"]!).Length, 1, 3000));
        Assert.InRange(((string)blocks[0]!["text"]!["text"]!).Length, 1, 150);
        Assert.Contains(Texts(message), text => ((string)text["text"]!).StartsWith("*critical* <https://auditor.example.com/findings/", StringComparison.Ordinal));
    }

    [Fact]
    public void Teams_knows_no_markdown_in_it()
    {
        var card = JsonNode.Parse(TeamsMessage.Write(Evil))!["attachments"]![0]!["content"]!;

        Assert.Equal("AdaptiveCard", (string)card["type"]!);
        Assert.All(card["body"]!.AsArray(), block => Assert.Equal("RichTextBlock", (string)block!["type"]!));
        Assert.All(card["body"]!.AsArray().SelectMany(block => block!["inlines"]!.AsArray()), run => Assert.Equal("TextRun", (string)run!["type"]!));
        Assert.All(card["body"]!.AsArray().SelectMany(block => block!["inlines"]!.AsArray()).Select(run => run!["selectAction"]?["url"]).OfType<JsonNode>(), url => Assert.StartsWith("https://auditor.example.com/", (string)url!, StringComparison.Ordinal));
    }

    [Fact]
    public void Teams_takes_it()
    {
        var message = JsonNode.Parse(TeamsMessage.Write(Full))!;

        Assert.Equal(("message", "application/vnd.microsoft.card.adaptive"), ((string)message["type"]!, (string)message["attachments"]![0]!["contentType"]!));
        Assert.InRange(Encoding.UTF8.GetByteCount(TeamsMessage.Write(Full)), 1000, 28_000);
        Assert.InRange(Encoding.UTF8.GetByteCount(TeamsMessage.Write(Evil)), 1000, 28_000);
    }

    [Fact]
    public void Teams_takes_what_is_long_and_in_another_script()
    {
        var part = Full.Parts[0] with { Count = 50, Entries = [.. Enumerable.Repeat(Full.Parts[0].Entries[0] with { Title = new string('界', 300), Details = [.. Enumerable.Repeat(new string('界', 300), 3)] }, 50)] };

        var message = TeamsMessage.Write(Full with { Parts = [part, part, part] });

        Assert.InRange(Encoding.UTF8.GetByteCount(message), 5_000, 28_000);
        Assert.Contains("… and 49 more", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_holds_no_markup_and_no_headers_of_it()
    {
        using var mail = MailMessage.Of(Evil, "auditor@example.com", ["security@example.com"]);

        Assert.Single(mail.Headers, header => header.Field == "Subject");
        Assert.DoesNotContain('\n', mail.Subject!);
        Assert.DoesNotContain("<script", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"https://evil", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nSubject: x", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_is_text_and_page_and_bears_the_same_name_whenever_it_is_sent()
    {
        using var mail = MailMessage.Of(Full, "auditor@example.com", ["security@example.com", "on-call@example.com"]);

        Assert.Equal((Full.Title, "the-id@auditor.invalid", 2), (mail.Subject, mail.MessageId, mail.To.Count));
        Assert.Equal(["text/plain", "text/html"], ((Multipart)mail.Body!).Select(part => part.ContentType.MimeType), StringComparer.Ordinal);
        Assert.All(Full.Parts, part => Assert.Contains(part.Title, mail.HtmlBody, StringComparison.Ordinal));
        Assert.Equal(NotificationText.Of(Full), mail.TextBody!.ReplaceLineEndings("\n"));
    }

    private static IEnumerable<JsonObject> Texts(JsonNode? node) => node switch
    {
        JsonObject text when (string?)text["type"] is "mrkdwn" or "plain_text" => [text],
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        _ => [],
    };
}
