using System.Collections.Immutable;
using Auditor.Comparing;
using Auditor.Hosting.Storage.Findings;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Gathers what happened to findings: for their history, and for those who are told.</summary>
/// <param name="context">The recording.</param>
internal sealed class FindingEventLog(RecordingContext context)
{
    private static readonly ImmutableArray<string> Columns = ["account", "finding", "scan", "time", "kind", "what", "before_text", "after_text"];

    private readonly List<object?[]> _rows = [];
    private readonly List<ReportEntry> _opened = [];
    private readonly List<ReportEntry> _reopened = [];
    private readonly List<ReportEntry> _resolved = [];
    private readonly List<ChangedEntry> _changed = [];
    private readonly List<ReportEntry> _waived = [];
    private readonly List<ReportEntry> _unwaived = [];
    private readonly List<NotLookedAt> _notLookedAt = [];

    public void Add(FindingEventKind kind, string finding, string? what = null, string? before = null, string? after = null) =>
        _rows.Add([context.Account, finding, context.Claim.Id, context.Time.ToUnixTimeMilliseconds(), (long)kind, what, before, after]);

    public void Opened(ReportEntry entry)
    {
        _opened.Add(entry);
        Begin(FindingEventKind.Opened, entry);
    }

    public void Reopened(ReportEntry entry)
    {
        _reopened.Add(entry);
        Begin(FindingEventKind.Reopened, entry);
    }

    public void Resolved(ReportEntry entry)
    {
        _resolved.Add(entry);
        Add(FindingEventKind.Resolved, entry.Id);
    }

    public void NotLookedAt(NotLookedAt one)
    {
        _notLookedAt.Add(one);
        Add(FindingEventKind.NotLookedAt, one.Id, after: one.Reason);
    }

    /// <summary>Tells what is another of a finding that was there before.</summary>
    public void Compare(ReportEntry before, ReportEntry after)
    {
        var count = _rows.Count;
        Changed("outcome", Outcome(before), Outcome(after));
        Changed("severity", Words.Of(before.Severity), Words.Of(after.Severity));
        Changed("evidence", PreparedEntry.Evidence(before), PreparedEntry.Evidence(after));
        if (_rows.Count > count)
        {
            _changed.Add(new(before, after));
        }

        if (before.Waiver is null && after.Waiver is { } waiver)
        {
            _waived.Add(after);
            Add(FindingEventKind.Waived, after.Id, after: ReportEntry.WaiverText(waiver));
        }
        else if (before.Waiver is { } former && after.Waiver is null)
        {
            _unwaived.Add(after);
            Add(FindingEventKind.Unwaived, after.Id, before: ReportEntry.WaiverText(former));
        }
        else if (before.Waiver is { } one && after.Waiver is { } other && ReportEntry.WaiverText(one) != ReportEntry.WaiverText(other))
        {
            Add(FindingEventKind.Changed, after.Id, "waiver", ReportEntry.WaiverText(one), ReportEntry.WaiverText(other));
        }

        void Changed(string what, string was, string now)
        {
            if (was != now)
            {
                Add(FindingEventKind.Changed, after.Id, what, was, now);
            }
        }
    }

    public Task WriteAsync(CancellationToken cancellation) => context.InsertAsync("finding_events", Columns, _rows, cancellation);

    public ScanChanges Changes(bool isFirst) => new()
    {
        Claim = context.Claim,
        Time = context.Time,
        IsFirst = isFirst,
        Opened = [.. _opened],
        Reopened = [.. _reopened],
        Resolved = [.. _resolved],
        Changed = [.. _changed],
        Waived = [.. _waived],
        Unwaived = [.. _unwaived],
        NotLookedAt = [.. _notLookedAt],
    };

    private void Begin(FindingEventKind kind, ReportEntry entry)
    {
        Add(kind, entry.Id, after: Outcome(entry));
        if (entry.Waiver is { } waiver)
        {
            Add(FindingEventKind.Waived, entry.Id, after: ReportEntry.WaiverText(waiver));
        }
    }

    private static string Outcome(ReportEntry entry) => entry.Kind is { } kind ? Words.Of(kind) : Words.Of(entry.Outcome);
}
