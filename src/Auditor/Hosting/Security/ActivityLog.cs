using Auditor.Hosting.Storage.Access;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security;

/// <summary>Writes into the audit log who did what, or tried to. What cannot be written down is not done: the failure is the request's.</summary>
internal sealed class ActivityLog(AuditLog log)
{
    private const string Done = "done";
    private const string Refused = "refused";
    private const int LongestText = 500;

    /// <summary>Writes down what whoever makes the request did.</summary>
    /// <param name="context">The request.</param>
    /// <param name="action">One of <see cref="Activity"/>.</param>
    /// <param name="subject">To what; it may come from outside, and never is a secret.</param>
    /// <param name="isAllowed">Whether it was done; else it was refused.</param>
    public Task RecordAsync(HttpContext context, string action, string subject, bool isAllowed = true) => RecordAsync(context, CurrentUser.Of(context), action, subject, isAllowed);

    /// <summary>Writes down what somebody did, who may not be known yet to the request; also where they have left meanwhile, for it may be done already.</summary>
    public Task RecordAsync(HttpContext context, CurrentUser user, string action, string subject, bool isAllowed = true) =>
        log.AppendAsync(new(Text(user.Actor), action, Text(subject), isAllowed ? Done : Refused, context.Connection.RemoteIpAddress?.ToString()), CancellationToken.None);

    /// <summary>Writes down what was done on the command line.</summary>
    public Task RecordAsync(string action, string subject, CancellationToken cancellation) =>
        log.AppendAsync(new($"command line:{Text(Environment.UserName)}", action, Text(subject), Done), cancellation);

    private static string Text(string text) => Printable.Of(text.Length <= LongestText ? text : text[..LongestText]);
}
