using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Delivery;
using Auditor.Hosting.Notifications.Mail;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>Mails are given to a server, once, and with nobody's password in sight.</summary>
public sealed class MailSenderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_scan_is_told_by_mail()
    {
        await using var server = new MailServerOfTests();
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new EmailChannel(["security@example.com", "on-call@example.com"]))]);
        await told.RecordAsync(ToldStore.Result);

        await told.Delivery(more: Sender(Server(server, "smtp://auditor:p%40ss@127.0.0.1:{0}"))).DeliverDueAsync(Stop);

        Assert.Empty(await told.Store.Outbox.UndeliveredAsync(Stop));
        using var mail = await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(Assert.Single(server.Mails))), Stop);
        Assert.StartsWith("First scan of 123456789012: ", mail.Subject, StringComparison.Ordinal);
        Assert.Equal("auditor@example.com", mail.From.Mailboxes.Single().Address);
        Assert.Equal(["RCPT TO:<security@example.com>", "RCPT TO:<on-call@example.com>"], server.Commands.Where(command => command.StartsWith("RCPT", StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.Contains($"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes("\0auditor\0p@ss"))}", server.Commands, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("RCPT", "550 no such user p@ss", "the mail server does not take mails for security@example.com (550)", true)]
    [InlineData("RCPT", "450 busy", "the mail server does not take mails for security@example.com (450)", false)]
    [InlineData("DATA", "452 full", "the mail server refuses the mail (452)", false)]
    [InlineData("MAIL", "530 p@ss", "the mail server takes mails only from those it knows: AUDITOR_SMTP needs a user and password, or others", true)]
    [InlineData("AUTH", "535 p@ss is wrong", "the mail server does not take the user and password of AUDITOR_SMTP", true)]
    public async Task What_a_server_refuses_is_told_in_our_words(string verb, string answer, string problem, bool isRefused)
    {
        await using var server = new MailServerOfTests(command => command.StartsWith(verb, StringComparison.Ordinal) ? answer : null);

        var failure = await Assert.ThrowsAsync<DeliveryException>(() => Sender(Server(server, "smtp://auditor:p%40ss@127.0.0.1:{0}")).SendAsync(Message(), Stop));

        Assert.Equal((problem, isRefused), (failure.Message, failure.IsRefused));
        Assert.DoesNotContain("p@ss", $"{failure}", StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task An_address_that_is_refused_keeps_the_mail_from_nobody_else()
    {
        await using var server = new MailServerOfTests(command => command == "RCPT TO:<left@example.com>" ? "550 no such user p@ss" : null);
        var log = new ConcurrentQueue<string>();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(new LinesLog(log)));

        await new MailSender(Server(server, "smtp://127.0.0.1:{0}"), logging.CreateLogger<MailSender>()).SendAsync(Message("left@example.com", "security@example.com"), Stop);

        Assert.Single(server.Mails);
        Assert.Equal(["Warning: Others have it, but the mail server does not take mails for left@example.com (550)"], log, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Where_every_address_is_refused_it_is_tried_again_as_soon_as_one_may_be_taken()
    {
        await using var server = new MailServerOfTests(command => command switch { "RCPT TO:<left@example.com>" => "550 no such user", "RCPT TO:<full@example.com>" => "452 full", _ => null });

        var failure = await Assert.ThrowsAsync<DeliveryException>(() => Sender(Server(server, "smtp://127.0.0.1:{0}")).SendAsync(Message("left@example.com", "full@example.com"), Stop));

        Assert.Equal(("the mail server does not take mails for full@example.com (452)", false), (failure.Message, failure.IsRefused));
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_it_has_taken_a_mail_is_not_sent_it_again()
    {
        await using var server = new MailServerOfTests(command => command == "QUIT" ? "421 gone" : null);

        await Sender(Server(server, "smtp://127.0.0.1:{0}")).SendAsync(Message(), Stop);

        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told() => Assert.Equal(
        "there is no connection to the mail server",
        (await Assert.ThrowsAsync<DeliveryException>(() => Sender(MailServer.Of(Environment("smtp://127.0.0.1:9"))).SendAsync(Message(), Stop))).Message);

    [Theory]
    [InlineData("smtps://user:p%40ss@mail.example.com", "mail.example.com", 465, true, "p@ss")]
    [InlineData("smtp://mail.example.com", "mail.example.com", 587, false, null)]
    [InlineData("smtp://mail.example.com:25", "mail.example.com", 25, false, null)]
    public void A_server_is_written_as_a_url(string url, string host, int port, bool isTls, string? password)
    {
        var server = MailServer.Of(Environment(url))!;

        Assert.Equal((host, port, isTls, password), (server.Host, server.Port, server.IsTls, server.Password));
        Assert.DoesNotContain("p@ss", $"{server}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail.example.com")]
    [InlineData("https://user:s3cret@mail.example.com")]
    [InlineData("smtp://user:s3cret@mail.example.com/path")]
    public void What_is_no_server_is_refused_without_being_shown(string url)
    {
        var failure = Assert.Throws<AuditException>(() => MailServer.Of(Environment(url)));

        Assert.StartsWith("AUDITOR_SMTP must be smtp:// or smtps:// and a server", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", failure.Message, StringComparison.Ordinal);
    }

    private static Auditor.Hosting.HostEnvironment Environment(string url) => new(name => name switch { "AUDITOR_SMTP" => url, "AUDITOR_SMTP_FROM" => "auditor@example.com", _ => null });

    private static MailServer? Server(MailServerOfTests server, string url) => MailServer.Of(Environment(string.Format(CultureInfo.InvariantCulture, url, server.Port)));

    private static MailSender Sender(MailServer? server) => new(server, NullLogger<MailSender>.Instance);

    private static OutgoingMessage Message() => Message("security@example.com");

    private static OutgoingMessage Message(params ImmutableArray<string> addresses)
    {
        var channel = new Auditor.Hosting.Notifications.Channels.ToldChannels([ToldStore.Tell(new EmailChannel(addresses))]).All[0];
        return new(channel, "test", "id", System.Text.Json.JsonSerializer.Serialize(Messages.Of(Messages.Changes)!, Auditor.Hosting.Notifications.Messages.NotificationJson.Default.Notification));
    }
}
