using System.Globalization;

namespace Auditor.Hosting.Notifications.Mail;

/// <summary>The server that mails are given to, and who they are from.</summary>
internal sealed class MailServer
{
    private const string Variable = "AUDITOR_SMTP";
    private const string Expected = $"{Variable} must be smtp:// or smtps:// and a server, such as smtps://user:password@mail.example.com:465, with what is no letter or digit in the password written as in URLs (%40 for @)";

    private MailServer(string host, int port, bool isTls, string? user, string? password, string sender)
    {
        Host = host;
        Port = port;
        IsTls = isTls;
        User = user;
        Password = password;
        Sender = sender;
    }

    public string Host { get; }

    public int Port { get; }

    /// <summary>Whether the connection is secured from its beginning; else once the server offers it.</summary>
    public bool IsTls { get; }

    /// <summary>The user to log in as, or null.</summary>
    public string? User { get; }

    /// <summary>A secret.</summary>
    public string? Password { get; }

    /// <summary>The address that mails are from.</summary>
    public string Sender { get; }

    /// <summary>Whether it is this very machine, to which nobody listens.</summary>
    public bool IsLoopback => Host is "localhost" || (System.Net.IPAddress.TryParse(Host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));

    /// <summary>What the environment names, or null where it names none.</summary>
    /// <exception cref="AuditException">What it names is no server.</exception>
    public static MailServer? Of(HostEnvironment environment)
    {
        if (environment.Text("SMTP") is not { } text)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url is not { Scheme: "smtp" or "smtps", Host.Length: > 0, AbsolutePath: "/" or "", Query.Length: 0, Fragment.Length: 0 })
        {
            throw new AuditException(ProblemKind.Configuration, Expected);
        }

        var sender = environment.Text("SMTP_FROM") ?? throw new AuditException(ProblemKind.Configuration, $"{Variable}_FROM is not set: the address that mails are from");
        if (!Configuration.Shapes.AddressSyntax.IsMail(sender))
        {
            throw new AuditException(ProblemKind.Configuration, $"{Variable}_FROM must be a mail address such as auditor@example.com");
        }

        var (user, password) = url.UserInfo.Split(':', 2) is [{ Length: > 0 } name, var secret] ? (Uri.UnescapeDataString(name), Uri.UnescapeDataString(secret)) : ((string?)null, (string?)null);
        var isTls = url.Scheme == "smtps";
        return new(url.Host, url.Port > 0 ? url.Port : isTls ? 465 : 587, isTls, user, password, sender);
    }

    // The password is nobody's business.
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");
}
