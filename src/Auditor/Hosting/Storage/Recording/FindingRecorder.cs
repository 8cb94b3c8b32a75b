using System.Collections.Immutable;
using Auditor.Hosting.Storage.Findings;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Dapper;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Brings the findings of a target to what a scan found. What is as it was is not written at all: a large target costs what has changed in it.</summary>
/// <param name="context">The recording.</param>
/// <param name="waivers">The waivers of the scan.</param>
internal sealed class FindingRecorder(RecordingContext context, WaiversInForce waivers)
{
    private static readonly ImmutableArray<string> Columns =
    [
        "account", "id", "state", "rank", "rule", "name", "outcome", "severity", "environment", "region", "type", "stack", "resource", "title", "summary",
        "first_seen", "opened_at", "times_opened", "waiver_expires", "search", "hash", "document",
    ];

    private static readonly int FirstSeen = Columns.IndexOf("first_seen");

    // What is written again of a finding that is there already.
    private static readonly ImmutableArray<string> Rewritten = [.. Columns.Where(column => column is not "first_seen")];

    private static readonly string Rewrite =
        $"""
        UPDATE findings SET {string.Join(", ", Rewritten.Except(["account", "id", "opened_at", "times_opened"], StringComparer.Ordinal).Select(column => $"{column} = @{column}"))},
        opened_at = CASE WHEN @times_opened = 1 THEN @opened_at ELSE opened_at END, times_opened = times_opened + @times_opened,
        last_seen = NULL, resolved_at = NULL, not_looked_at = NULL WHERE account = @account AND id = @id
        """;

    private readonly List<ReportEntry> _waived = [];
    private readonly FindingEventLog _events = new(context);
    private readonly StoredEntries _entries = new(context);

    /// <summary>What is open or waived once all is recorded.</summary>
    public PostureCounts Posture { get; } = new();

    /// <summary>What is waived once all is recorded, in no order.</summary>
    public IReadOnlyList<ReportEntry> Waived => _waived;

    /// <summary>Records them.</summary>
    /// <param name="isFirst">Whether no scan of the target was recorded before.</param>
    /// <param name="previousScope">What the scan before audited.</param>
    /// <param name="previousTime">The time that its result states.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ScanChanges> RecordAsync(bool isFirst, IReadOnlyList<string> previousScope, DateTimeOffset previousTime, CancellationToken cancellation)
    {
        var known = (await context.Connection.QueryAsync<KnownFinding>(
            "SELECT seq, id, state, rule, severity, outcome, environment, region, type, not_looked_at, hash FROM findings WHERE account = @Account", new { context.Account }, context.Transaction))
            .ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        var gone = await new AwayFindings(context, _entries, waivers, previousScope).JudgeAsync(known);
        var (opened, rewritten) = Sort(known, gone.Select(one => one.Renamed).OfType<string>().ToHashSet(StringComparer.Ordinal));
        await TellAsync(known, opened, rewritten);
        await context.InsertAsync("findings", Columns, opened.Select(entry => Row(entry, isOpened: true)), cancellation);
        await context.WriteAsync(Rewrite, Rewritten, rewritten.Select(one => Row(one.Entry, one.IsReopened)).Select(row => row.Where((_, index) => index != FirstSeen).ToArray()), cancellation);
        await RecordAwayAsync(gone, previousTime, cancellation);
        await _events.WriteAsync(cancellation);
        return _events.Changes(isFirst);
    }

    private (List<PreparedEntry> Opened, List<(PreparedEntry Entry, bool IsReopened)> Rewritten) Sort(Dictionary<string, KnownFinding> known, HashSet<string> renamed)
    {
        var (opened, rewritten) = (new List<PreparedEntry>(), new List<(PreparedEntry, bool)>());
        foreach (var entry in context.Prepared.Entries.Values.Where(entry => !renamed.Contains(entry.Entry.Id)))
        {
            Posture.Add(entry);
            if (entry.State is FindingState.Waived)
            {
                _waived.Add(entry.Entry);
            }

            if (!known.TryGetValue(entry.Entry.Id, out var before))
            {
                opened.Add(entry);
            }
            else if (before.State is FindingState.Resolved || before.NotLookedAt is not null || !before.Hash.AsSpan().SequenceEqual(entry.Hash))
            {
                rewritten.Add((entry, before.State is FindingState.Resolved));
            }
        }

        return (opened, rewritten);
    }

    private object?[] Row(PreparedEntry prepared, bool isOpened)
    {
        var (entry, time) = (prepared.Entry, context.Time.ToUnixTimeMilliseconds());
        return
        [
            context.Account, entry.Id, (long)prepared.State, (long)prepared.Rank, entry.Rule, prepared.Name, prepared.Outcome, (long)entry.Severity, entry.Resource.Environment ?? "",
            entry.Resource.Region ?? "", entry.Resource.Type, entry.Resource.Stack ?? "", prepared.Resource, entry.Title, prepared.Summary,
            time, time, isOpened ? 1L : 0L, entry.Waiver?.Expires is { } day ? Figures.Date(day) : null, prepared.Search, prepared.Hash, Packed.Pack(prepared.Document),
        ];
    }

    private async Task TellAsync(Dictionary<string, KnownFinding> known, List<PreparedEntry> opened, List<(PreparedEntry Entry, bool IsReopened)> rewritten)
    {
        foreach (var entry in opened)
        {
            _events.Opened(entry.Entry);
        }

        var stored = await _entries.ReadAsync(rewritten.Where(one => !one.IsReopened).Select(one => known[one.Entry.Entry.Id]));
        foreach (var (prepared, isReopened) in rewritten)
        {
            var before = known[prepared.Entry.Id];
            if (isReopened)
            {
                _events.Reopened(prepared.Entry);
                continue;
            }

            if (before.NotLookedAt is not null)
            {
                _events.Add(FindingEventKind.LookedAtAgain, prepared.Entry.Id);
            }

            if (!before.Hash.AsSpan().SequenceEqual(prepared.Hash))
            {
                _events.Compare(stored[before.Seq].Entry, prepared.Entry);
            }
        }
    }

    private async Task RecordAwayAsync(List<AwayFinding> gone, DateTimeOffset previousTime, CancellationToken cancellation)
    {
        var time = context.Time.ToUnixTimeMilliseconds();
        foreach (var one in gone)
        {
            if (one.IsResolved)
            {
                _events.Resolved(one.Entry);
                continue;
            }

            Keep(one);
            if (one.Gap is null && one.Known.NotLookedAt is not null)
            {
                _events.Add(FindingEventKind.LookedAtAgain, one.Known.Id);
            }
            else if (one.Gap is { } gap && one.Known.NotLookedAt is null)
            {
                _events.NotLookedAt(new(one.Known.Id, $"{one.Entry.Rule} on {one.Entry.Resource.Name}", gap));
            }
        }

        await context.WriteAsync(
            "UPDATE findings SET state = 2, resolved_at = @time, last_seen = COALESCE(last_seen, @seen), not_looked_at = NULL WHERE seq = @seq",
            ["time", "seen", "seq"],
            gone.Where(one => one.IsResolved).Select(one => new object?[] { time, previousTime.ToUnixTimeMilliseconds(), one.Known.Seq }),
            cancellation);
        await context.WriteAsync(
            "UPDATE findings SET last_seen = COALESCE(last_seen, @seen), not_looked_at = @reason WHERE seq = @seq",
            ["seen", "reason", "seq"],
            gone.Where(one => one.Gap is not null && one.Gap != one.Known.NotLookedAt).Select(one => new object?[] { previousTime.ToUnixTimeMilliseconds(), one.Gap, one.Known.Seq }),
            cancellation);
        await context.WriteAsync(
            "UPDATE findings SET state = 0, waiver_expires = NULL, summary = @summary, hash = @hash, document = @document WHERE seq = @seq",
            ["summary", "hash", "document", "seq"],
            gone.Where(one => !one.IsResolved && one.Unwaived is not null).Select(one => new object?[] { one.Unwaived!.Summary, one.Unwaived.Hash, Packed.Pack(one.Unwaived.Document), one.Known.Seq }),
            cancellation);
        await context.WriteAsync(
            "UPDATE findings SET last_seen = NULL, not_looked_at = NULL WHERE seq = @seq",
            ["seq"],
            gone.Where(one => !one.IsResolved && one.Gap is null && one.Known.NotLookedAt is not null).Select(one => new object?[] { one.Known.Seq }),
            cancellation);
    }

    // A waiver ends on its day, whether or not what it accepts was looked at.
    private void Keep(AwayFinding one)
    {
        Posture.Add(one.Unwaived is null ? one.Known : one.Known with { State = FindingState.Open });
        if (one.Unwaived is { } unwaived)
        {
            _events.Compare(one.Entry, unwaived.Entry);
        }
        else if (one.Known.State is FindingState.Waived && one.Entry.Waiver is { } waiver && !waivers.HasEnded(waiver))
        {
            _waived.Add(one.Entry);
        }
    }
}
