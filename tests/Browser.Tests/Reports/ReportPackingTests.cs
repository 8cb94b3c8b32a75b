using Auditor.Auditing;
using Auditor.Tests.Reporting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Reports;

/// <summary>What is packed is there when it is wanted, and not before.</summary>
public sealed class ReportPackingTests(Chromium chromium)
{
    [Fact]
    public async Task What_was_shown_before_is_not_missing_among_what_comes_new()
    {
        var many = ReportFile.Many(30_000);
        var result = many with { Findings = [.. many.Findings.Select((finding, number) => finding with { Waiver = null, Resource = finding.Resource with { Environment = $"e{number % 6}" } })] };
        await using var report = await ReportFile.OpenAsync(chromium, result);
        foreach (var environment in (string[])["e0", "e1", "e2", "e3", "e4"])
        {
            await report.Page.EvaluateAsync("hash => { location.hash = hash; }", $"?environment={environment}");
            await Expect(report.Findings.First.Locator(".tags > .tag").First).ToHaveTextAsync(environment);
            await report.Page.Locator("html[data-printable]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        }

        await report.Page.EvaluateAsync("() => { location.hash = '?severity=medium'; }");
        await Expect(report.Count).Not.ToHaveTextAsync("5,000 of 30,000 findings");

        // The count is there before what is counted.
        await Expect(report.Findings.Locator(".chip").Filter(new() { HasNotText = "medium" }).Filter(new() { HasNotText = "unknown" })).ToHaveCountAsync(0);
        await Expect(report.Findings).ToHaveCountAsync(200);
        Assert.All(await report.Findings.Locator(".chip").AllTextContentsAsync(), chip => Assert.Contains(chip, (string[])["medium", "unknown"], StringComparer.Ordinal));
        Assert.Equal(6, (await report.Findings.Locator(".tags > .tag:first-child").AllTextContentsAsync()).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(report.Watched.Complaints);
    }

    [Fact]
    public async Task An_older_search_never_comes_over_a_newer_one()
    {
        await using var report = await ReportFile.OpenAsync(chromium, ReportFile.Many(8000));
        await report.Page.Locator("html[data-printable]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        // What is packed is held back until it is let go.
        await report.Page.EvaluateAsync("""
            () => {
              const read = Response.prototype.arrayBuffer;
              window.held = [];
              Response.prototype.arrayBuffer = function () { return new Promise(resolve => window.held.push(() => resolve(read.call(this)))); };
            }
            """);
        var first = ReportFile.Many(8000).Findings.First(finding => finding.Waiver is null).Id;
        var last = ReportFile.Many(8000).Findings.Last(finding => finding.Waiver is not null).Id;
        await report.Page.EvaluateAsync("hash => { location.hash = hash; }", $"?search={last}");
        await Expect(report.Count).ToHaveTextAsync("1 of 8,000 findings");
        await report.Page.WaitForFunctionAsync("() => window.held.length > 0");
        await report.Page.EvaluateAsync("hash => { location.hash = hash; }", $"?search={first}&severity=");
        await Expect(report.Page.Locator($"[id='{first}']")).ToBeVisibleAsync();
        await report.Page.EvaluateAsync("""
            async () => {
              for (const one of window.held) one();
              for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setTimeout(resolve));
            }
            """);

        await Expect(report.Page.Locator($"[id='{first}']")).ToBeVisibleAsync();
        await Expect(report.Findings).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Lists_far_away_are_laid_out_when_a_reader_comes_near()
    {
        await using var report = await ReportFile.OpenAsync(chromium, Unmanaged(types: 300, each: 40));
        Assert.InRange(await report.Page.Locator("#drift .wholes tbody tr").CountAsync(), 1, 2000);

        var last = report.Page.Locator("#drift .wholes").Last;
        await last.Locator("summary").ClickAsync();
        await Expect(last.Locator("tbody tr")).ToHaveCountAsync(40);
    }

    [Fact]
    public async Task A_link_leads_into_a_list_that_is_not_laid_out()
    {
        await using var report = await ReportFile.OpenAsync(chromium, Unmanaged(types: 40, each: 300), hash: "#1-d27-12b");

        await Expect(report.Page.Locator("[id='1-d27-12b']")).ToBeInViewportAsync();
        await Expect(report.Page.Locator(".wholes .pages .place").Last).ToHaveTextAsync("201–300 of 300 resources");
    }

    private static AuditResult Unmanaged(int types, int each)
    {
        var one = SampleDrift.Report.Differences.First(difference => difference.Kind is Auditor.Drift.DifferenceKind.Unmanaged) with { Policies = [], Waiver = null };
        return SampleDrift.Full with
        {
            Drift = SampleDrift.Report with
            {
                Differences = [.. Enumerable.Range(0, types).SelectMany(type => Enumerable.Range(0, each).Select(number => one with { Id = $"1-d{type:x}-{number:x}", Resource = one.Resource with { Type = $"AWS::Test::Type{type:000}" } }))],
            },
        };
    }
}
