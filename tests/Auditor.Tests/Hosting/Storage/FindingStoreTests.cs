using System.Collections.Immutable;
using Auditor.Hosting.Storage.Findings;
using Policies.Model;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>Lists of findings: filters, order, parts, counts.</summary>
public sealed class FindingStoreTests(PostgresServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task Each_order_in_parts_has_every_row_once_also_where_keys_are_equal(string kind)
    {
        await using var test = await ManyAsync(kind);
        foreach (var sort in Enum.GetValues<FindingSort>())
        {
            foreach (ImmutableArray<FindingState> states in new ImmutableArray<FindingState>[] { [FindingState.Open], [FindingState.Open, FindingState.Waived, FindingState.Resolved] })
            {
                var query = new FindingQuery { States = states, Sort = sort, Limit = 200 };
                var whole = await AllAsync(test, query);
                Assert.Equal(whole.Length, whole.Distinct(StringComparer.Ordinal).Count());
                Assert.Equal(whole, await AllAsync(test, query with { Limit = 1 }), StringComparer.Ordinal);
                Assert.Equal(whole, await AllAsync(test, query with { Limit = 7 }), StringComparer.Ordinal);
            }
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task The_worst_come_first_and_then_by_policy_and_resource(string kind)
    {
        await using var test = await ManyAsync(kind);
        var rows = (await test.Store.Findings.ListAsync(new() { Limit = 200 }, Stop)).Items;
        Assert.NotEmpty(rows);
        Assert.Equal(rows.OrderByDescending(row => row.Severity).ThenBy(row => row.Outcome is "PendingChange" ? 2 : row.Outcome is "Unknown" ? 1 : 0).ThenBy(row => row.Rule, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Seq), rows);
    }

    [Theory]
    [EveryDatabase]
    public async Task The_newest_of_resolved_ones_are_those_that_were_resolved_last(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(SampleScan.Without(SampleScan.First.Id));
        await test.RecordAsync(SampleScan.Full);
        await test.RecordAsync(SampleScan.Without(SampleScan.First.Id));
        var rest = SampleScan.Full.Findings.Where(finding => finding.Waiver is null && finding.Id != SampleScan.First.Id).Select(finding => finding.Id).Take(3).ToArray();
        await test.RecordAsync(SampleScan.Without([SampleScan.First.Id, .. rest]));
        var query = new FindingQuery { States = [FindingState.Resolved], Sort = FindingSort.Newest, Limit = 200 };
        var rows = (await test.Store.Findings.ListAsync(query, Stop)).Items;
        Assert.Equal(rows.OrderByDescending(row => row.ResolvedAt).ThenByDescending(row => row.Seq), rows);
        Assert.Equal(SampleScan.First.Id, rows[^1].Id);
        Assert.Equal(rows.Select(row => $"{row.Account}/{row.Id}"), await AllAsync(test, query with { Limit = 1 }));

        var mixed = (await test.Store.Findings.ListAsync(query with { States = [FindingState.Open], Limit = 1 }, Stop)).Next;
        await Assert.ThrowsAsync<AuditException>(() => test.Store.Findings.ListAsync(query with { Cursor = mixed }, Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task Every_filter_has_what_going_through_all_rows_has(string kind)
    {
        await using var test = await ManyAsync(kind);
        var all = new List<FindingRow>();
        foreach (var state in Enum.GetValues<FindingState>())
        {
            all.AddRange((await test.Store.Findings.ListAsync(new() { States = [state], Limit = 200 }, Stop)).Items);
        }

        var open = all.Where(row => row.State is FindingState.Open).ToList();
        var some = open[open.Count / 2];
        var since = open.Max(row => row.OpenedAt);
        (FindingQuery Query, Func<FindingRow, bool> Matches)[] filters =
        [
            (new() { Severities = [Severity.Critical, Severity.Low] }, row => row.Severity is Severity.Critical or Severity.Low),
            (new() { Outcomes = ["Unknown", "Missing"] }, row => row.Outcome is "Unknown" or "Missing"),
            (new() { Policies = [some.Rule] }, row => row.Rule == some.Rule),
            (new() { Accounts = [some.Account] }, row => row.Account == some.Account),
            (new() { Environments = ["production", ""] }, row => row.Environment is "production" or ""),
            (new() { Regions = ["eu-central-1"] }, row => row.Region is "eu-central-1"),
            (new() { Types = [some.Type] }, row => row.Type == some.Type),
            (new() { Types = [some.Type, open[0].Type, open[^1].Type, "AWS::Nothing::Here"] }, row => row.Type == some.Type || row.Type == open[0].Type || row.Type == open[^1].Type),
            (new() { Policies = [some.Rule, open[0].Rule], Outcomes = ["NonCompliant", "Unknown"] }, row => (row.Rule == some.Rule || row.Rule == open[0].Rule) && (row.Outcome is "NonCompliant" or "Unknown")),
            (new() { Regions = ["eu-central-1", "us-east-1"], Accounts = [some.Account] }, row => (row.Region is "eu-central-1" or "us-east-1") && row.Account == some.Account),
            (new() { Resource = some.Resource }, row => row.Resource == some.Resource),
            (new() { Since = since }, row => row.OpenedAt >= since),
            (new() { Text = "DATABASE" }, row => $"{row.Name} {row.Rule} {row.Type}".Contains("database", StringComparison.OrdinalIgnoreCase)),
            (new() { Text = "db" }, row => $"{row.Name} {row.Rule} {row.Type}".Contains("db", StringComparison.OrdinalIgnoreCase)),
            (new() { Text = some.Id[..12] }, row => row.Id.StartsWith(some.Id[..12], StringComparison.Ordinal)),
            (new() { Text = "no resource is called so" }, _ => false),
            (new() { Accounts = [some.Account], Severities = [some.Severity], Environments = [some.Environment], Text = some.Rule[..4] }, row => row.Account == some.Account && row.Severity == some.Severity && row.Environment == some.Environment && $"{row.Name} {row.Rule} {row.Type} {row.Stack}".Contains(some.Rule[..4], StringComparison.OrdinalIgnoreCase)),
        ];
        foreach (var (query, matches) in filters)
        {
            var expected = open.Where(matches).Select(row => (row.Account, row.Id)).Order().ToList();
            var found = (await test.Store.Findings.ListAsync(query with { Limit = 200 }, Stop)).Items;
            Assert.Equal(expected, found.Select(row => (row.Account, row.Id)).Order());
            foreach (var sort in Enum.GetValues<FindingSort>())
            {
                // In parts, and in order.
                var parts = await AllAsync(test, query with { Sort = sort, Limit = 3 });
                Assert.Equal((await test.Store.Findings.ListAsync(query with { Sort = sort, Limit = 200 }, Stop)).Items.Select(row => $"{row.Account}/{row.Id}"), parts, StringComparer.Ordinal);
                Assert.Equal(expected.Count, parts.Length);
            }

            Assert.Equal(new FindingCount(expected.Count, IsExact: true), await test.Store.Findings.CountAsync(query, Stop));
        }

        ImmutableArray<FindingState> every = [.. Enum.GetValues<FindingState>()];
        Assert.Equal(all.Count, (await test.Store.Findings.CountAsync(new() { States = every }, Stop)).Count);
        var resolved = all.Where(row => row.State is FindingState.Resolved).ToList();
        Assert.NotEmpty(resolved);
        Assert.Equal(resolved.Count, (await test.Store.Findings.CountAsync(new() { States = [FindingState.Resolved], ResolvedSince = resolved.Min(row => row.ResolvedAt) }, Stop)).Count);
    }

    [Theory]
    [EveryDatabase]
    public async Task Facets_count_what_lists_have(string kind)
    {
        await using var test = await ManyAsync(kind);
        var open = (await test.Store.Findings.ListAsync(new() { Limit = 200 }, Stop)).Items;
        var facets = await test.Store.Findings.FacetsAsync(new(), Stop);
        Check(facets.Severities, row => Auditor.Reporting.Words.Of(row.Severity));
        Check(facets.Outcomes, row => row.Outcome);
        Check(facets.Policies, row => row.Rule);
        Check(facets.Accounts, row => row.Account);
        Check(facets.Environments, row => row.Environment);
        Check(facets.Regions, row => row.Region);
        Check(facets.Types, row => row.Type);

        void Check(ImmutableArray<Facet> counted, Func<FindingRow, string> value) => Assert.Equal(
            open.GroupBy(value, StringComparer.Ordinal).Select(group => new Facet(group.Key, group.Count())).OrderBy(facet => facet.Value, StringComparer.Ordinal),
            counted.OrderBy(facet => facet.Value, StringComparer.Ordinal));
    }

    [Theory]
    [EveryDatabase]
    public async Task Facets_of_some_outcomes_count_these_alone_and_do_not_count_places(string kind)
    {
        await using var test = await ManyAsync(kind);
        var rows = (await test.Store.Findings.ListAsync(new() { Outcomes = ["NotEqual", "Missing"], Limit = 200 }, Stop)).Items;
        var facets = await test.Store.Findings.FacetsAsync(new() { Outcomes = ["NotEqual", "Missing"] }, Stop);
        Assert.Equal(["Missing", "NotEqual"], facets.Outcomes.Select(facet => facet.Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            rows.GroupBy(row => row.Environment, StringComparer.Ordinal).Select(group => new Facet(group.Key, group.Count())).OrderBy(facet => facet.Value, StringComparer.Ordinal),
            facets.Environments.OrderBy(facet => facet.Value, StringComparer.Ordinal));
        Assert.All(facets.Regions.Concat(facets.Types), facet => Assert.Null(facet.Count));
    }

    [Theory]
    [EveryDatabase]
    public async Task Resolved_ones_can_be_filtered_by_what_others_have_and_by_every_target_without_counts(string kind)
    {
        await using var test = await ManyAsync(kind);
        await test.Store.Targets.SetAsync([new("111111111111"), new(SampleScan.Account)], test.Time.GetUtcNow(), Stop);
        var facets = await test.Store.Findings.FacetsAsync(new() { States = [FindingState.Resolved] }, Stop);
        Assert.Equal([new(SampleScan.Account, null), new("111111111111", null)], facets.Accounts);
        var others = await test.Store.Findings.FacetsAsync(new() { States = [FindingState.Open, FindingState.Waived] }, Stop);
        Assert.Equal(others.Types.Select(facet => facet with { Count = null }), facets.Types);
        Assert.Equal(others.Policies.Select(facet => facet with { Count = null }), facets.Policies);
    }

    [Theory]
    [EveryDatabase]
    public async Task Those_of_a_text_are_counted_up_to_a_thousand_and_those_that_are_told_apart_otherwise_further(string kind)
    {
        const string Text = "very-many-are-called-so";
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(SampleScan.Full with
        {
            Findings = [.. SampleScan.Full.Findings, .. Enumerable.Range(0, 1200).Select(number => SampleScan.First with { Id = $"1-{number:x32}", Resource = SampleScan.First.Resource with { LogicalId = $"{Text}-{number}", ConstructPath = null } })],
        });
        Assert.Equal(new FindingCount(1000, IsExact: false), await test.Store.Findings.CountAsync(new() { Text = Text }, Stop));
        Assert.Equal(new FindingCount(1 + 10 + 100, IsExact: true), await test.Store.Findings.CountAsync(new() { Text = $"{Text}-10" }, Stop));
        Assert.Equal(new FindingCount(1201, IsExact: true), await test.Store.Findings.CountAsync(new() { Policies = [SampleScan.First.Policy], Regions = [SampleScan.Region], Since = test.Time.GetUtcNow().AddDays(-1) }, Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_cursor_of_another_order_or_of_nobody_is_refused(string kind)
    {
        await using var test = await ManyAsync(kind);
        var cursor = (await test.Store.Findings.ListAsync(new() { Limit = 1 }, Stop)).Next;
        foreach (var (sort, text) in new[] { (FindingSort.Newest, cursor), (FindingSort.Severity, "%%%"), (FindingSort.Severity, "bnVsbA"), (FindingSort.Severity, new string('A', 10_000)), (FindingSort.Severity, Auditor.Hosting.Storage.Cursor.Of("severity", "x", "y", "z", "1")) })
        {
            var failure = await Assert.ThrowsAsync<AuditException>(() => test.Store.Findings.ListAsync(new() { Sort = sort, Cursor = text }, Stop));
            Assert.Equal("the cursor is none of this list; begin without one", failure.Message);
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task The_findings_of_a_target_that_is_scanned_no_more_are_kept_and_not_listed(string kind)
    {
        await using var test = await ManyAsync(kind);
        await test.Store.Targets.SetAsync([new("999999999999")], test.Time.GetUtcNow(), Stop);
        Assert.DoesNotContain((await test.Store.Findings.ListAsync(new() { Limit = 200 }, Stop)).Items, row => row.Account == SampleScan.Account);
        Assert.Equal(0, (await test.Store.Findings.CountAsync(new() { Accounts = [SampleScan.Account] }, Stop)).Count);
        Assert.NotNull(await test.Store.Findings.FindAsync(SampleScan.Account, SampleScan.FirstDifference.Id, Stop));
        Assert.Equal([(SampleScan.Account, false), ("999999999999", true)], (await test.Store.Targets.ListAsync(Stop)).Select(target => (target.Account, target.IsActive)));
        await test.Store.Targets.SetAsync([new("999999999999"), new(SampleScan.Account, "housing")], test.Time.GetUtcNow(), Stop);
        Assert.Contains((await test.Store.Findings.ListAsync(new() { Limit = 200 }, Stop)).Items, row => row.Account == SampleScan.Account);
    }

    // Two accounts with the same findings, some resolved, some opened later.
    private async Task<TestStore> ManyAsync(string kind)
    {
        const string other = "999999999999";
        var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(SampleScan.Full);
        await test.RecordAsync(SampleScan.Without(SampleScan.First.Id, SampleScan.FirstDifference.Id));
        await test.RecordAsync(SampleScan.Of(other), account: other);
        return test;
    }

    private static async Task<string[]> AllAsync(TestStore test, FindingQuery query)
    {
        var all = new List<string>();
        string? cursor = null;
        do
        {
            var page = await test.Store.Findings.ListAsync(query with { Cursor = cursor }, Stop);
            Assert.True(page.Items.Length <= query.Limit);
            all.AddRange(page.Items.Select(row => $"{row.Account}/{row.Id}"));
            cursor = page.Next;
        }
        while (cursor is not null);
        return [.. all];
    }
}
