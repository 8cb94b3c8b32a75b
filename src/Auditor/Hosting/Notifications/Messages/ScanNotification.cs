using System.Collections.Immutable;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Hosting.Notifications.Messages;

/// <summary>Says what somebody wants to know of what a scan changed.</summary>
/// <param name="changes">What it changed.</param>
/// <param name="settings">What they want to know.</param>
/// <param name="links">Where more is said.</param>
internal sealed class ScanNotification(ScanChanges changes, NotificationSettings settings, NotificationLinks links)
{
    private readonly bool _isEvery = settings.When.HasFlag(NotificationOccasions.EveryScan);

    /// <summary>The notification, or null where there is nothing that they want to know.</summary>
    public Notification? Write(string id)
    {
        ImmutableArray<ReportEntry> appeared =
        [
            .. changes.Opened.Concat(changes.Reopened).Concat(changes.Unwaived).Concat(changes.Changed.Where(IsWorse).Select(change => change.After)).DistinctBy(entry => entry.Id, StringComparer.Ordinal),
        ];
        var told = new List<ReportEntry>();
        ImmutableArray<NotificationPart> parts =
        [
            .. Part(NotificationOccasions.NewFindings, "new-findings", appeared.Where(entry => entry.Kind is null), told, count => Figures.Count(count, changes.IsFirst ? "finding" : "new finding")),
            .. Part(NotificationOccasions.Drift, "new-drift", appeared.Where(entry => entry is { Kind: not null, IsPending: false }), told, count => $"drift: {Figures.Count(count, changes.IsFirst ? "difference" : "new difference")}"),
            .. Part(NotificationOccasions.ExpiringWaivers, "ended-waivers", changes.Unwaived.Except(told), told, count => $"{Figures.Count(count, "finding")} no longer waived"),
            .. Part(NotificationOccasions.ResolvedFindings, "resolved-findings", changes.Resolved.Where(entry => entry.Kind is null), null, count => Figures.Count(count, "resolved finding")),
            .. Part(NotificationOccasions.Drift, "resolved-drift", changes.Resolved.Where(entry => entry is { Kind: not null, IsPending: false }), null, count => $"drift: {Figures.Count(count, "difference")} gone"),
            .. Lost(),
        ];
        return parts.IsEmpty && !_isEvery ? null : new()
        {
            Id = id,
            Kind = "scan",
            Title = $"{(changes.IsFirst ? $"First scan of {changes.Claim.Account}" : changes.Claim.Account)}: {(parts.IsEmpty ? changes.IsFirst ? "nothing was found" : "nothing has changed" : string.Join("; ", parts.Select(part => part.Title)))}",
            Time = changes.Time,
            Account = changes.Claim.Account,
            Scan = changes.Claim.Id,
            IsFirst = changes.IsFirst,
            Severity = told.Count == 0 ? null : Words.Of(told.Max(entry => entry.Severity)),
            Url = links.Scan(changes.Claim.Id),
            Parts = parts,
        };
    }

    private IEnumerable<NotificationPart> Part(NotificationOccasions when, string kind, IEnumerable<ReportEntry> entries, List<ReportEntry>? told, Func<int, string> title)
    {
        if (!Wants(when) || entries.Where(Concerns).ToList() is not { Count: > 0 } wanted)
        {
            yield break;
        }

        told?.AddRange(wanted);
        yield return new()
        {
            Kind = kind,
            Title = $"{title(wanted.Count)} ({NotificationEntries.Severities(wanted)})",
            Count = wanted.Count,
            Entries = NotificationEntries.Of(wanted, changes.Claim.Account, links),
        };
    }

    // Which environment it is of cannot be known of what was not read.
    private IEnumerable<NotificationPart> Lost()
    {
        if (Wants(NotificationOccasions.CoverageLost) && !changes.CoverageLost.IsEmpty)
        {
            yield return new()
            {
                Kind = "coverage-lost",
                Title = $"{Figures.Count(changes.CoverageLost.Length, "resource type")} no longer read",
                Count = changes.CoverageLost.Length,
                Entries = NotificationEntries.Of(changes.CoverageLost),
            };
        }
    }

    private bool Wants(NotificationOccasions when) => _isEvery || settings.When.HasFlag(when);

    // To whoever is told from a severity on, what reaches it is new; so is what turns out to be broken after nobody could tell.
    private bool IsWorse(ChangedEntry change) =>
        (change.Before.Severity < settings.Severity && change.After.Severity >= settings.Severity) || change is { Before.Outcome: Outcome.Unknown, After.Outcome: Outcome.NonCompliant };

    private bool Concerns(ReportEntry entry) =>
        entry.Waiver is null
        && entry.Severity >= settings.Severity
        && (settings.Environments.IsEmpty || settings.Environments.Contains(entry.Resource.Environment!, StringComparer.Ordinal));
}
