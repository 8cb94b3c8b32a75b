using System.Net.Sockets;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Delivery;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;

namespace Auditor.Hosting.Notifications.Mail;

/// <summary>Sends notifications by mail.</summary>
/// <param name="server">The server, or null where the environment names none.</param>
/// <param name="logger">Told of addresses that the server does not take.</param>
internal sealed partial class MailSender(MailServer? server, ILogger<MailSender> logger) : ISender
{
    public string Kind => EmailChannel.Name;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        if (server is null)
        {
            throw new DeliveryException("AUDITOR_SMTP is not set") { IsRefused = true };
        }

        using var mail = MailMessage.Of(message.Read(), server.Sender, ((EmailChannel)message.Channel.Settings.Channel).Addresses);
        using var client = new MailClient { CheckCertificateRevocation = false };
        try
        {
            await ConnectAsync(client, server, cancellation);
            await client.SendAsync(mail, cancellation);
        }
        catch (Exception failure) when (failure is CommandException or ProtocolException or AuthenticationException or SslHandshakeException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException or SocketException or IOException)
        {
            throw Explain(failure);
        }

        foreach (var refused in client.Refused)
        {
            LogRefused(Explain(refused).Message);
        }

        // It is accepted: whatever comes after that must not have it sent again.
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
        }
    }

    public static bool IsPermanent(SmtpCommandException refused) => (int)refused.StatusCode >= 500;

    private static async Task ConnectAsync(SmtpClient client, MailServer server, CancellationToken cancellation)
    {
        // A password goes through secured connections only, but for those that do not leave the machine.
        var mustBeSecure = server.User is not null && !server.IsLoopback;
        var security = server.IsTls ? SecureSocketOptions.SslOnConnect : mustBeSecure ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable;
        await client.ConnectAsync(server.Host, server.Port, security, cancellation);
        if (server is { User: { } user, Password: { } password })
        {
            await client.AuthenticateAsync(user, password, cancellation);
        }
    }

    // What the server says may repeat what it was sent.
    private static DeliveryException Explain(Exception failure) => failure switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted, Mailbox: var mailbox } refused =>
            new($"the mail server does not take mails for {mailbox?.Address} ({(int)refused.StatusCode})") { IsRefused = IsPermanent(refused) },
        SmtpCommandException refused => new($"the mail server refuses the mail ({(int)refused.StatusCode})") { IsRefused = IsPermanent(refused) },
        AuthenticationException => new("the mail server does not take the user and password of AUDITOR_SMTP") { IsRefused = true },
        ServiceNotAuthenticatedException => new("the mail server takes mails only from those it knows: AUDITOR_SMTP needs a user and password, or others") { IsRefused = true },
        SslHandshakeException => new("there is no secure connection to the mail server: its certificate is not valid, or it speaks no TLS") { IsRefused = true },
        NotSupportedException => new("the mail server offers no secure connection, without which no password is sent") { IsRefused = true },
        SocketException => new("there is no connection to the mail server"),
        IOException or ProtocolException or ServiceNotConnectedException => new("the connection to the mail server broke off"),
        _ => new("the mail server did not answer as it should"),
    };

    [LoggerMessage(LogLevel.Warning, "Others have it, but {Problem}")]
    private partial void LogRefused(string problem);
}
