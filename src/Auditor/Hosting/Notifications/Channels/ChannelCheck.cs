using System.Collections.Immutable;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Mail;

namespace Auditor.Hosting.Notifications.Channels;

/// <summary>Sees to it that what cannot be told is known when the auditor is started, and not when there is something to tell.</summary>
internal static class ChannelCheck
{
    /// <exception cref="AuditException">It is not said where something is to be told.</exception>
    public static void Check(ToldChannels channels, ChannelAddresses addresses, MailServer? mail, string? file)
    {
        ImmutableArray<Problem> problems =
        [
            .. channels.All.SelectMany(channel => addresses.Problems(channel.Settings.Channel)
                .Select(problem => new Problem(ProblemKind.Configuration, $"\"notifications\" tells {channel.Name}, but {problem}; set it, or remove the entry", file))),
            .. mail is null && channels.All.Any(channel => channel.Settings.Channel is EmailChannel)
                ? new[] { new Problem(ProblemKind.Configuration, "\"notifications\" sends mails, but AUDITOR_SMTP is not set: the mail server, such as smtps://user:password@mail.example.com:465", file) }
                : [],
        ];
        if (!problems.IsEmpty)
        {
            throw new AuditException(problems);
        }
    }
}
