using System.Buffers;
using System.Text;
using System.Text.Json;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Auditor.Reporting.Asff;

namespace Auditor.Hosting.Notifications;

/// <summary>What a scan changed, as findings of Security Hub: only those that are not as they were told before.</summary>
internal static class FindingImport
{
    /// <summary>The kind of such messages.</summary>
    public const string Kind = "findings";

    /// <summary>How many findings Security Hub takes at once.</summary>
    public const int Most = 100;

    /// <summary>The findings as JSON lists, as many in each as are taken at once.</summary>
    public static IEnumerable<string> Write(ScanChanges changes, NotificationSettings settings) =>
        Findings(changes, settings).Where(AsffFinding.HasAccount).Chunk(Most).Select(entries => Write(entries, changes.Time));

    private static IEnumerable<ReportEntry> Findings(ScanChanges changes, NotificationSettings settings)
    {
        return
        [
            .. changes.Opened.Concat(changes.Reopened).Where(IsWanted),

            // One that matters less than it did is told all the same: it is known there as what it was.
            .. changes.Changed.Where(change => IsWanted(change.Before) || IsWanted(change.After)).Select(change => change.After)

                // It may be known there from when it mattered more, or when less mattered, and would stay open for ever.
                .Concat(changes.Waived.Concat(changes.Resolved.Select(entry => entry with { IsResolved = true, Blocking = false })).Where(IsOfEnvironment))
                .Concat(changes.Unwaived.Where(IsWanted))
                .DistinctBy(entry => entry.Id, StringComparer.Ordinal),
        ];

        bool IsWanted(ReportEntry entry) => entry.Severity >= settings.Severity && IsOfEnvironment(entry);

        bool IsOfEnvironment(ReportEntry entry) => settings.Environments.IsEmpty || settings.Environments.Contains(entry.Resource.Environment!, StringComparer.Ordinal);
    }

    private static string Write(ReportEntry[] entries, DateTimeOffset time)
    {
        var buffer = new ArrayBufferWriter<byte>(entries.Length * 3000);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var entry in entries)
            {
                AsffFinding.Write(writer, entry, time);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
