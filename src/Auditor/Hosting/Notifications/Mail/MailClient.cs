using MailKit.Net.Smtp;
using MimeKit;

namespace Auditor.Hosting.Notifications.Mail;

/// <summary>Gives a mail to a server for those addresses that it takes, and fails only where it takes none.</summary>
internal sealed class MailClient : SmtpClient
{
    /// <summary>The addresses that the server did not take, and why.</summary>
    public List<SmtpCommandException> Refused { get; } = [];

    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
        Refused.Add(new(SmtpErrorCode.RecipientNotAccepted, response.StatusCode, mailbox, response.Response));

    // One that may be taken later is worth another attempt.
    protected override void OnNoRecipientsAccepted(MimeMessage message) => throw Refused.Find(refused => !MailSender.IsPermanent(refused)) ?? Refused[0];
}
