using Auditor.Auditing;
using Auditor.Hosting.Storage.Findings;
using Policies.Model;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>What scans do to findings: opened, changed, resolved, reopened, waived; and what was not looked at stays as it is.</summary>
public sealed class FindingHistoryTests(PostgresServer server)
{
    private static readonly AuditResult Full = SampleScan.Full;
    private static readonly Finding First = SampleScan.First;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task The_first_scan_opens_all_and_the_same_again_changes_nothing(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var first = await test.RecordAsync(Full);
        Assert.True(first.Changes.IsFirst);
        Assert.Equal(Full.Findings.Select(finding => finding.Id).Concat(Full.Drift!.Differences.Select(difference => difference.Id)), first.Changes.Opened.Select(entry => entry.Id), StringComparer.Ordinal);
        Assert.Equal(first.Changes.Opened.Length, first.Scan.Opened);

        var again = await test.RecordAsync(Full);
        Assert.False(again.Changes.IsFirst);
        Assert.Empty(again.Changes.Opened.Concat(again.Changes.Reopened).Concat(again.Changes.Resolved).Concat(again.Changes.Changed.Select(change => change.After)).Concat(again.Changes.Waived).Concat(again.Changes.Unwaived));
        Assert.Empty(again.Changes.NotLookedAt);
        var row = (await FindAsync(test, First.Id)).Row;
        Assert.Equal((SampleScan.Start, SampleScan.Start, SampleScan.Start.AddMinutes(10), 1), (row.FirstSeen, row.OpenedAt, row.LastSeen, row.TimesOpened));
        Assert.Equal([FindingEventKind.Opened], await KindsAsync(test, First.Id));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_finding_and_a_difference_are_read_back_as_they_were(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(Full);
        foreach (var finding in Full.Findings)
        {
            var detail = await FindAsync(test, finding.Id);
            Assert.Null(detail.Difference);
            Assert.Equivalent(finding with { Baseline = null, Blocking = false }, detail.Finding, strict: true);
            Assert.Equal((finding.Policy, finding.Severity, finding.Resource.Type, finding.Resource.Environment), (detail.Row.Rule, detail.Row.Severity, detail.Row.Type, detail.Row.Environment));
            Assert.Equal(finding.Waiver is null ? FindingState.Open : FindingState.Waived, detail.Row.State);
        }

        foreach (var difference in Full.Drift!.Differences)
        {
            var detail = await FindAsync(test, difference.Id);
            Assert.Null(detail.Finding);
            Assert.Equal((difference.Kind, difference.Kind, difference.Path), (detail.Row.Kind, detail.Difference!.Kind, detail.Difference.Path));
            Assert.Equal((difference.Expected?.ToJsonString(), difference.Actual?.ToJsonString()), (detail.Difference.Expected?.ToJsonString(), detail.Difference.Actual?.ToJsonString()));
        }

        Assert.Null(await test.Store.Findings.FindAsync(SampleScan.Account, "1-0", Stop));
        Assert.Null(await test.Store.Findings.FindAsync("999999999999", First.Id, Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task What_a_scan_looked_for_and_found_no_more_is_resolved_and_reopened_when_it_is_there_again(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(Full);
        var gone = await test.RecordAsync(SampleScan.Without(First.Id, SampleScan.FirstDifference.Id));
        Assert.Equal([First.Id, SampleScan.FirstDifference.Id], gone.Changes.Resolved.Select(entry => entry.Id), StringComparer.Ordinal);
        var row = (await FindAsync(test, First.Id)).Row;
        Assert.Equal((FindingState.Resolved, SampleScan.Start, SampleScan.Start.AddMinutes(10)), (row.State, row.LastSeen, row.ResolvedAt));
        Assert.Equal(2, (await test.Store.Findings.ListAsync(new() { States = [FindingState.Resolved] }, Stop)).Items.Length);
        Assert.Empty((await test.RecordAsync(SampleScan.Without(First.Id, SampleScan.FirstDifference.Id))).Changes.Resolved);

        var back = await test.RecordAsync(Full);
        Assert.Equal([First.Id, SampleScan.FirstDifference.Id], back.Changes.Reopened.Select(entry => entry.Id), StringComparer.Ordinal);
        Assert.Empty(back.Changes.Opened);
        row = (await FindAsync(test, First.Id)).Row;
        Assert.Equal((FindingState.Open, SampleScan.Start, SampleScan.Start.AddMinutes(30), 2, null), (row.State, row.FirstSeen, row.OpenedAt, row.TimesOpened, row.ResolvedAt));
        Assert.Equal([FindingEventKind.Opened, FindingEventKind.Resolved, FindingEventKind.Reopened], await KindsAsync(test, First.Id));
    }

    [Theory]
    [EveryDatabase]
    public async Task Nothing_is_resolved_because_a_call_was_denied(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(Full);
        var denied = Denied(SampleScan.Without(First.Id));
        var blind = await test.RecordAsync(denied);
        Assert.Empty(blind.Changes.Resolved);
        Assert.Equal($"{First.Resource.Type} of {SampleScan.Target} was not read in full: the call was denied", Assert.Single(blind.Changes.NotLookedAt).Reason);
        Assert.Equal([(SampleScan.Target, First.Resource.Type)], blind.Changes.CoverageLost.Select(change => (change.Target, change.Type)));
        var row = (await FindAsync(test, First.Id)).Row;
        Assert.Equal((FindingState.Open, SampleScan.Start, blind.Changes.NotLookedAt[0].Reason), (row.State, row.LastSeen, row.NotLookedAt));

        // It is still counted, and told once only.
        Assert.Equal(Full.Findings.Count(finding => finding.Waiver is null) + Full.Drift!.Differences.Count(difference => difference.Waiver is null), (await test.Store.Findings.CountAsync(new(), Stop)).Count);
        Assert.Empty((await test.RecordAsync(denied)).Changes.NotLookedAt);

        var seen = await test.RecordAsync(Full);
        Assert.Empty(seen.Changes.Opened.Concat(seen.Changes.Reopened));
        Assert.Equal(First.Resource.Type, Assert.Single(seen.Changes.CoverageGained).Type);
        Assert.Null((await FindAsync(test, First.Id)).Row.NotLookedAt);
        Assert.Equal([FindingEventKind.Opened, FindingEventKind.NotLookedAt, FindingEventKind.LookedAtAgain], await KindsAsync(test, First.Id));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_finding_that_was_not_looked_at_in_between_is_resolved_by_the_scan_that_looks_again(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(Full);
        await test.RecordAsync(Full with { Findings = [], Drift = null, Policies = [], Coverage = [new(SampleScan.Target, "*", "api", 0, "the role cannot be assumed")], Snapshot = null });
        Assert.Equal(Full.Findings.Length + Full.Drift!.Differences.Length, (await test.Store.Findings.ListAsync(new() { States = [FindingState.Open, FindingState.Waived], Limit = 200 }, Stop)).Items.Count(row => row.NotLookedAt is not null));
        Assert.Equal("no stacks were compared", (await FindAsync(test, SampleScan.FirstDifference.Id)).Row.NotLookedAt);
        Assert.Equal("the policy took no part", (await FindAsync(test, First.Id)).Row.NotLookedAt);

        var looked = await test.RecordAsync(SampleScan.Without(First.Id));
        Assert.Equal([First.Id], looked.Changes.Resolved.Select(entry => entry.Id), StringComparer.Ordinal);
        Assert.Equal(SampleScan.Start, (await FindAsync(test, First.Id)).Row.LastSeen);
        Assert.DoesNotContain((await test.Store.Findings.ListAsync(new() { Limit = 200 }, Stop)).Items, row => row.NotLookedAt is not null);
    }

    [Theory]
    [EveryDatabase]
    public async Task What_is_another_of_a_finding_is_told_before_and_after(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(Full);
        var changed = await test.RecordAsync(SampleScan.With(First.Id, finding => finding with
        {
            Outcome = Outcome.Unknown,
            Severity = Severity.Low,
            Evidence = [finding.Evidence[0] with { Actual = "not to be known" }],
        }));
        Assert.Equal([First.Id], changed.Changes.Changed.Select(change => change.After.Id), StringComparer.Ordinal);
        var detail = await FindAsync(test, First.Id);
        Assert.Equal(("Unknown", Severity.Low, SampleScan.Start), (detail.Row.Outcome, detail.Row.Severity, detail.Row.OpenedAt));
        Assert.Equal(
            [("outcome", "NonCompliant", "Unknown"), ("severity", Auditor.Reporting.Words.Of(First.Severity), "low")],
            detail.Events.Where(one => one.Kind is FindingEventKind.Changed).Select(one => (one.What!, one.Before!, one.After!)).Take(2));
        Assert.EndsWith("was not to be known", detail.Events[^1].After, StringComparison.Ordinal);
        Assert.Equal("evidence", detail.Events[^1].What);

        // What is only worded otherwise is kept, and is no event.
        var worded = await test.RecordAsync(SampleScan.With(First.Id, finding => finding with { Outcome = Outcome.Unknown, Severity = Severity.Low, Evidence = [finding.Evidence[0] with { Actual = "not to be known" }], Remediation = "Do otherwise." }));
        Assert.Empty(worded.Changes.Changed);
        Assert.Equal("Do otherwise.", (await FindAsync(test, First.Id)).Finding!.Remediation);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_waiver_that_is_given_and_taken_away_is_told(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(Full);
        var waived = await test.RecordAsync(SampleScan.With(First.Id, finding => finding with { Waiver = new("accepted", "me", new DateOnly(2026, 12, 1), new("policies.json", 7, 1)) }));
        Assert.Equal([First.Id], waived.Changes.Waived.Select(entry => entry.Id), StringComparer.Ordinal);
        Assert.Empty(waived.Changes.Resolved.Concat(waived.Changes.Changed.Select(change => change.After)));
        var row = (await FindAsync(test, First.Id)).Row;
        Assert.Equal((FindingState.Waived, new DateOnly(2026, 12, 1)), (row.State, row.WaiverExpires));
        var waiver = Assert.Single(await test.Store.Waivers.ListAsync(Stop), one => one.Reason is "accepted");
        Assert.Equal((First.Policy, "me", new DateOnly(2026, 12, 1), 7, 1L), (waiver.Policy, waiver.Owner, waiver.Expires, waiver.Line, waiver.Findings));

        var open = await test.RecordAsync(Full);
        Assert.Equal([First.Id], open.Changes.Unwaived.Select(entry => entry.Id), StringComparer.Ordinal);
        var detail = await FindAsync(test, First.Id);
        Assert.Equal((FindingState.Open, null), (detail.Row.State, detail.Row.WaiverExpires));
        Assert.Equal([FindingEventKind.Opened, FindingEventKind.Waived, FindingEventKind.Unwaived], detail.Events.Select(one => one.Kind));
        Assert.Equal("Waived until 2026-12-01 by me: accepted", detail.Events[1].After);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_waiver_ends_although_what_it_accepts_is_not_looked_at(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(SampleScan.With(First.Id, finding => finding with { Waiver = Accepted(SampleScan.Start) }));
        var denied = Denied(SampleScan.Without(First.Id));
        Assert.Empty((await test.RecordAsync(denied)).Changes.Unwaived);
        Assert.Equal(FindingState.Waived, (await FindAsync(test, First.Id)).Row.State);
        Assert.Single(await test.Store.Waivers.ListAsync(Stop), one => one.Reason is "accepted");
        var open = (await test.Store.Findings.CountAsync(new(), Stop)).Count;

        test.Time.Advance(TimeSpan.FromDays(1));
        var ended = (await test.RecordAsync(denied)).Changes;
        Assert.Equal([First.Id], ended.Unwaived.Select(entry => entry.Id), StringComparer.Ordinal);
        Assert.Single(ended.ExpiredWaivers, one => one.Reason is "accepted");
        var detail = await FindAsync(test, First.Id);
        Assert.Equal((FindingState.Open, null, null), (detail.Row.State, detail.Row.WaiverExpires, detail.Finding!.Waiver));
        Assert.NotNull(detail.Row.NotLookedAt);
        Assert.Equal(open + 1, (await test.Store.Findings.CountAsync(new(), Stop)).Count);
        Assert.DoesNotContain(await test.Store.Waivers.ListAsync(Stop), one => one.Reason is "accepted");

        Assert.Empty((await test.RecordAsync(denied)).Changes.Unwaived);
        Assert.Empty((await test.RecordAsync(Full)).Changes.Unwaived);
        Assert.Equal([FindingEventKind.Opened, FindingEventKind.Waived, FindingEventKind.NotLookedAt, FindingEventKind.Unwaived, FindingEventKind.LookedAtAgain], await KindsAsync(test, First.Id));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_waiver_that_was_given_a_later_day_has_not_expired(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var elsewhere = First with { Id = "1-ff", Resource = First.Resource with { Region = "eu-central-1", PhysicalId = "other", Arn = null } };
        var before = SampleScan.With(First.Id, finding => finding with { Waiver = Accepted(SampleScan.Start) });
        await test.RecordAsync(before with { Findings = [.. before.Findings, elsewhere with { Waiver = Accepted(SampleScan.Start) }] });

        test.Time.Advance(TimeSpan.FromDays(1));
        var denied = Denied(SampleScan.Without(First.Id));
        var extended = (await test.RecordAsync(denied with { Findings = [.. denied.Findings, elsewhere with { Waiver = Accepted(SampleScan.Start.AddYears(1), line: 9) }] })).Changes;
        Assert.Empty(extended.ExpiredWaivers.Where(one => one.Reason is "accepted"));
        Assert.Empty(extended.Unwaived);
        Assert.Equal(FindingState.Waived, (await FindAsync(test, First.Id)).Row.State);
        Assert.Equal(9, Assert.Single(await test.Store.Waivers.ListAsync(Stop), one => one.Reason is "accepted").Line);

        // Once it accepts nothing any more that anybody looks at, nobody knows of it.
        Assert.Equal([First.Id], (await test.RecordAsync(denied)).Changes.Unwaived.Select(entry => entry.Id), StringComparer.Ordinal);
    }

    [Theory]
    [EveryDatabase]
    public async Task Waivers_on_one_line_are_of_one_account(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var before = SampleScan.With(First.Id, finding => finding with { Waiver = Accepted(SampleScan.Start) });
        await test.RecordAsync(before with { Findings = [.. before.Findings, First with { Id = "1-ff", Waiver = Accepted(SampleScan.Start) with { Source = new("policies.json", 7, 200) } }] });
        var waiver = Assert.Single(await test.Store.Waivers.DistinctAsync(100, null, Stop), one => one.Reason is "accepted");
        Assert.Equal((1L, 2L), (waiver.Accounts, waiver.Findings));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_waiver_that_several_accounts_share_is_one(string kind)
    {
        const string other = "999999999999";
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(Full);
        var alone = await test.Store.Waivers.DistinctAsync(100, null, Stop);
        await test.RecordAsync(SampleScan.Of(other), account: other);
        var shared = await test.Store.Waivers.DistinctAsync(100, null, Stop);

        Assert.NotEmpty(alone);
        Assert.Equal(await test.Store.Waivers.ListAsync(Stop), alone.Concat(alone.Select(waiver => waiver with { Account = other })).OrderBy(waiver => waiver.Expires ?? DateOnly.MaxValue).ThenBy(waiver => waiver.Policy, StringComparer.Ordinal).ThenBy(waiver => waiver.Account, StringComparer.Ordinal));
        Assert.Equal(alone.Select(waiver => waiver with { Accounts = 2, Findings = 2 * waiver.Findings }), shared);
        Assert.Equal(shared[..1], await test.Store.Waivers.DistinctAsync(1, null, Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task Targets_do_not_touch_each_others_findings(string kind)
    {
        const string other = "999999999999";
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(Full);
        await test.RecordAsync(SampleScan.Of(other), account: other);
        var nothing = await test.RecordAsync(SampleScan.Of(other) with { Findings = [], Drift = Full.Drift! with { Differences = [], Stacks = [.. Full.Drift.Stacks.Select(stack => stack with { Account = other })] } }, account: other);
        Assert.NotEmpty(nothing.Changes.Resolved);
        Assert.Equal(FindingState.Open, (await FindAsync(test, First.Id)).Row.State);
        Assert.Equal(FindingState.Resolved, (await test.Store.Findings.FindAsync(other, First.Id, Stop))!.Row.State);
        Assert.Equal([SampleScan.Account, other], await test.Store.Findings.AccountsAsync(First.Id, Stop), StringComparer.Ordinal);
    }

    [Theory]
    [EveryDatabase]
    public async Task Whatever_a_resource_is_called_is_stored_and_found(string kind)
    {
        const string name = "a\0b\ud83d\ude00'; DROP TABLE findings; --\u202e%_\\";
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(SampleScan.With(First.Id, finding => finding with { Resource = finding.Resource with { LogicalId = name, ConstructPath = null, Stack = null } }));
        var found = Assert.Single((await test.Store.Findings.ListAsync(new() { Text = "drop table findings; --\u202e%_\\" }, Stop)).Items);
        Assert.Equal(First.Id, found.Id);
        Assert.Empty((await test.Store.Findings.ListAsync(new() { Text = "drop_table" }, Stop)).Items);
    }

    private static AppliedWaiver Accepted(DateTimeOffset until, int line = 7) => new("accepted", "me", DateOnly.FromDateTime(until.UtcDateTime), new("policies.json", line, 1));

    private static AuditResult Denied(AuditResult result) => result with
    {
        Coverage = [.. result.Coverage.Select(entry => entry.Type == First.Resource.Type && entry.Target == SampleScan.Target ? entry with { Problem = "the call was denied" } : entry)],
    };

    private static async Task<FindingDetail> FindAsync(TestStore test, string id) => (await test.Store.Findings.FindAsync(SampleScan.Account, id, Stop))!;

    private static async Task<IEnumerable<FindingEventKind>> KindsAsync(TestStore test, string id) => (await FindAsync(test, id)).Events.Select(one => one.Kind);
}
