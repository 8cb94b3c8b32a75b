using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>Notifications of what scans may change.</summary>
internal static class Messages
{
    public static ScanChanges Changes { get; } = new()
    {
        Claim = new(17, ToldStore.Account, null, 1, "here", ToldStore.Start),
        Time = ToldStore.Start,
        IsFirst = false,
    };

    /// <summary>What a scan changed of which everything in a result is new.</summary>
    public static ScanChanges New(AuditResult result) => Changes with { Opened = ReportEntries.Of(result) };

    /// <summary>The drift of a result, as it is told.</summary>
    public static Notification Drift(AuditResult result) => Of(New(result) with { Opened = [.. ReportEntries.Of(result).Where(entry => entry.Kind is not null)] })!;

    /// <summary>What is told of changes.</summary>
    public static Notification? Of(ScanChanges changes, NotificationOccasions when = NotificationOccasions.EveryScan, Severity severity = Severity.Low, string? pages = null, params ImmutableArray<string> environments) =>
        new ScanNotification(changes, new(new SlackChannel("env:A"), when, severity, environments), Links(pages)).Write("the-id");

    public static NotificationLinks Links(string? pages) => new(new(name => name == "AUDITOR_PUBLIC_URL" ? pages : null));
}
