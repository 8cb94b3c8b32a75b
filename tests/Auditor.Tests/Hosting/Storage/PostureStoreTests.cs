using Auditor.Auditing;
using Auditor.Hosting.Storage.Findings;
using Auditor.Hosting.Storage.Postures;
using Auditor.Hosting.Storage.Scans;
using Policies.Model;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>Where things stand, and stood before.</summary>
public sealed class PostureStoreTests(PostgresServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task The_overview_says_what_the_lists_have(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.Store.Targets.SetAsync([new(SampleScan.Account, "housing"), new("999999999999", "empty")], test.Time.GetUtcNow(), Stop);
        await test.RecordAsync(SampleScan.Full with { Coverage = [.. SampleScan.Full.Coverage, new("123456789012/us-east-1", "AWS::WAFv2::WebACL", "api", 0, "the call was denied")] });
        test.Time.Advance(TimeSpan.FromDays(2));
        await test.RecordAsync(SampleScan.Without(SampleScan.First.Id));
        var running = (await test.Store.Scans.ClaimAsync("999999999999", null, ScanTrigger.Request, "somebody", "here", Stop))!;

        var overview = await test.Store.Posture.OverviewAsync(test.Time.GetUtcNow(), Stop);
        var open = (await test.Store.Findings.ListAsync(new() { Limit = 200 }, Stop)).Items;
        Assert.Equal(open.Length, overview.Total.Open);
        Assert.Equal(open.Count(row => row.Severity is Severity.Critical), overview.Total.Critical);
        Assert.Equal(open.Count(row => row.Outcome is "Unknown"), overview.Total.Unknown);
        Assert.Equal(open.Count(row => row.Outcome is "PendingChange"), overview.Total.Pending);
        Assert.Equal(open.Count(row => row.Kind is not null && row.Outcome is not "PendingChange"), overview.Total.Drifted);
        Assert.Equal(open.GroupBy(row => row.Environment, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (long)group.Count())), overview.Environments.Where(group => group.Open > 0).Select(group => (group.Name, group.Open)));
        Assert.Equal((new FindingCount(0, true), new FindingCount(1, true), 0L), (overview.New, overview.Resolved, overview.Gaps));
        Assert.Equal([(SampleScan.Account, "housing", false), ("999999999999", "empty", true)], overview.Targets.Select(target => (target.Account, target.Name!, target.IsRunning)));
        Assert.Equal(open.Count(row => row.Severity is Severity.High), overview.Targets[0].High);
        Assert.Equal((running.Id, 2), (Assert.Single(overview.Running).Id, overview.Ended.Length));
        Assert.NotEmpty(await test.Store.Posture.AccountsAsync(Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task What_is_new_what_is_not_read_and_which_waivers_expire_stands_in_the_overview(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(SampleScan.Without(SampleScan.First.Id) with { Coverage = [.. SampleScan.Full.Coverage, new("123456789012/us-east-1", "AWS::WAFv2::WebACL", "api", 0, "the call was denied")] });
        test.Time.Advance(TimeSpan.FromDays(2));
        await test.RecordAsync(SampleScan.Full with { Coverage = [.. SampleScan.Full.Coverage, new("123456789012/us-east-1", "AWS::WAFv2::WebACL", "api", 0, "the call was denied")] });
        var overview = await test.Store.Posture.OverviewAsync(test.Time.GetUtcNow(), Stop);
        Assert.Equal((1L, SampleScan.First.Id), (overview.New.Count, Assert.Single(overview.NewFirst).Id));
        Assert.Equal((1L, "the call was denied"), (overview.Gaps, Assert.Single(overview.GapsFirst).Problem));
        Assert.Empty(overview.Expiring);
        var later = await test.Store.Posture.OverviewAsync(new DateTimeOffset(2026, 12, 2, 0, 0, 0, TimeSpan.Zero), Stop);
        Assert.Equal(("kms-rotation-enabled", new DateOnly(2026, 12, 15)), later.Expiring.Select(waiver => (waiver.Policy, waiver.Expires!.Value)).Single());
        Assert.Single((await test.Store.Coverage.GapsAsync(null, 10, null, Stop)).Items);
        Assert.Equal(SampleScan.Full.Coverage.Length + 1, (await test.Store.Coverage.ListAsync(SampleScan.Account, Stop)).Length);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_trend_has_a_point_for_every_day_since_the_first_scan_also_for_those_without_one(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var all = Count(SampleScan.Full);
        await test.RecordAsync(SampleScan.Full);
        await test.RecordAsync(SampleScan.Full);
        test.Time.Advance(TimeSpan.FromDays(1));
        await test.RecordAsync(SampleScan.Without(SampleScan.First.Id));
        await test.RecordAsync(SampleScan.Without(SampleScan.First.Id, SampleScan.FirstDifference.Id));
        test.Time.Advance(TimeSpan.FromDays(3));
        await test.RecordAsync(SampleScan.Full);

        // The day before is not told of: nobody knows what was open then.
        var day = new DateOnly(2026, 11, 22);
        foreach (var dimension in Enum.GetValues<TrendDimension>())
        {
            var points = await test.Store.Posture.TrendAsync(dimension, [], 30, test.Time.GetUtcNow(), Stop);
            Assert.Equal([(day, all), (day.AddDays(1), all - 2), (day.AddDays(2), all - 2), (day.AddDays(3), all - 2), (day.AddDays(4), all)], points.Select(point => (point.Day, point.Counts.Open)));
            Assert.Equal(3, (await test.Store.Posture.TrendAsync(dimension, [], 2, test.Time.GetUtcNow(), Stop)).Length);
        }

        test.Time.Advance(TimeSpan.FromDays(1));
        var ofPolicy = SampleScan.Full.Findings.Count(finding => finding.Policy == SampleScan.First.Policy && finding.Waiver is null);
        var policy = await test.Store.Posture.TrendAsync(TrendDimension.Policy, [SampleScan.First.Policy], 30, test.Time.GetUtcNow(), Stop);
        Assert.Equal([ofPolicy, ofPolicy - 1, ofPolicy - 1, ofPolicy - 1, ofPolicy, ofPolicy], policy.Select(point => (int)point.Counts.Open));
    }

    [Theory]
    [EveryDatabase]
    public async Task Policies_and_frameworks_are_summed_up_over_targets(string kind)
    {
        const string other = "999999999999";
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(SampleScan.Full);
        await test.RecordAsync(SampleScan.Of(other), account: other);
        var policies = await test.Store.Posture.PoliciesAsync(Stop);
        Assert.Equal(SampleScan.Full.Policies.Select(policy => policy.Id).Order(StringComparer.Ordinal), policies.Select(policy => policy.Policy.Id), StringComparer.Ordinal);
        foreach (var (policy, described) in policies.Zip(SampleScan.Full.Policies.OrderBy(policy => policy.Id, StringComparer.Ordinal)))
        {
            Assert.Equal(described.Counts + described.Counts, policy.Policy.Counts);
            Assert.Equal((described.Title, described.Rationale, 2), (policy.Policy.Title, policy.Policy.Rationale, policy.Accounts));
            Assert.Equal(described.Counts.NonCompliant > 0 ? 2 : 0, policy.Violating);
            Assert.Equal(described.NotIn.Order(StringComparer.Ordinal), policy.NotIn, StringComparer.Ordinal);
        }

        var frameworks = await test.Store.Posture.FrameworksAsync(Stop);
        Assert.Contains(frameworks, framework => framework.Count(ControlOutcome.NonCompliant) > 0);
    }

    [Theory]
    [EveryDatabase]
    public async Task Recovery_and_resources_are_those_of_the_latest_scan(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(SampleScan.Full);
        var (account, estimates) = Assert.Single(await test.Store.Recovery.ListAsync(null, Stop));
        Assert.Equal((SampleScan.Account, SampleScan.Full.Recovery.Length), (account, estimates.Length));
        Assert.Equivalent(SampleScan.Full.Recovery[0], estimates[0]);
        Assert.Equal(SampleScan.Full.Environments, Assert.Single(await test.Store.Recovery.EnvironmentsAsync(SampleScan.Account, Stop)).Environments);

        var pictures = Assert.Single(await test.Store.Pictures.ListAsync(SampleScan.Account, Stop)).Pictures;
        Assert.Equal(SampleScan.Full.Pictures.Select(picture => (picture.Title, picture.Nodes.Length, picture.Arrows.Length)), pictures.Select(picture => (picture.Title, picture.Nodes.Length, picture.Arrows.Length)));

        var row = (await test.Store.Findings.FindAsync(SampleScan.Account, SampleScan.First.Id, Stop))!.Row;
        var resource = (await test.Store.Resources.FindAsync(SampleScan.Account, row.Resource, Stop))!;
        Assert.Equal((SampleScan.First.Resource, SampleScan.First.Resource.LogicalId), (resource.Resource.Resource, resource.Resource.Properties["Name"]!.GetValue<string>()));
        Assert.Contains(SampleScan.First.Id, (await test.Store.Findings.ListAsync(new() { Resource = row.Resource }, Stop)).Items.Select(one => one.Id), StringComparer.Ordinal);

        // Gone, but only where it was looked for.
        var count = SampleScan.Full.Snapshot!.Count();
        var fewer = Auditor.Snapshots.ResourceSnapshot.Of(SampleScan.Full.Snapshot!.Where(one => one.Resource.Arn != SampleScan.First.Resource.Arn));
        await test.RecordAsync(SampleScan.Full with { Snapshot = fewer, Coverage = [] });
        Assert.Equal(count, (await ResourcesAsync(test)).Count);
        await test.RecordAsync(SampleScan.Full with { Snapshot = fewer });
        var left = await ResourcesAsync(test);
        Assert.Equal((count - 1, count - 1), (left.Count, left.Distinct(StringComparer.Ordinal).Count()));
        Assert.Null(await test.Store.Resources.FindAsync(SampleScan.Account, row.Resource, Stop));
    }

    private static async Task<List<string>> ResourcesAsync(TestStore test)
    {
        var keys = new List<string>();
        string? cursor = null;
        do
        {
            var page = await test.Store.Resources.ListAsync(new() { Account = SampleScan.Account, Limit = 4, Cursor = cursor }, Stop);
            keys.AddRange(page.Items.Select(resource => resource.Key));
            cursor = page.Next;
        }
        while (cursor is not null);
        return keys;
    }

    private static long Count(AuditResult result) => result.Findings.Count(finding => finding.Waiver is null) + result.Drift!.Differences.Count(difference => difference.Waiver is null);
}
