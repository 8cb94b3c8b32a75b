using System.Globalization;
using System.Text;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Reporting.Html;
using MimeKit;

namespace Auditor.Hosting.Notifications.Mail;

/// <summary>A notification as a mail: as text, and as a page.</summary>
internal static class MailMessage
{
    private const string Domain = "auditor.invalid";

    public static MimeMessage Of(Notification notification, string sender, IEnumerable<string> addresses)
    {
        var page = new StringBuilder();
        using (var writer = new StringWriter(page, CultureInfo.InvariantCulture))
        {
            HtmlTemplates.Render("notification", notification, writer);
        }

        var mail = new MimeMessage
        {
            Subject = Reporting.Shortened.To(200, notification.Title),
            Date = notification.Time,

            // The same for every attempt: a server that has it drops the second.
            MessageId = $"{notification.Id}@{Domain}",
            Body = new MultipartAlternative
            {
                new TextPart("plain") { Text = NotificationText.Of(notification) },
                new TextPart("html") { Text = page.ToString() },
            },
        };
        mail.From.Add(new MailboxAddress("Auditor", sender));
        mail.To.AddRange(addresses.Select(address => new MailboxAddress("", address)));

        // Nobody's absence needs to be told to a program.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
