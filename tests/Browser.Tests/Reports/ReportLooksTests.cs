using Auditor.Auditing;
using Auditor.Reporting;
using Auditor.Tests.Reporting;
using Auditor.Tests.Reporting.Html;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Reports;

/// <summary>A report on every screen, for every reader, and that it does nothing else.</summary>
public sealed class ReportLooksTests(Chromium chromium)
{
    private static readonly AuditResult Full = SampleDrift.Full;

    private static readonly ReportContext WithTrend = new()
    {
        Excerpt = SampleResult.Excerpt,
        Trend = [.. Enumerable.Range(0, 14).Select(day => new OpenFindings(Full.Time.AddDays(day - 14), 4, 9 + (day % 3), 12, 20 - day, 3))],
    };

    [Theory]
    [InlineData(ColorScheme.Light, "")]
    [InlineData(ColorScheme.Light, "#?group=policy")]
    [InlineData(ColorScheme.Dark, "")]
    [InlineData(ColorScheme.Dark, "#?group=environment")]
    public async Task Axe_finds_nothing_folded_or_unfolded(ColorScheme colours, string hash)
    {
        await using var report = await ReportFile.OpenAsync(chromium, Full, new BrowserNewContextOptions { ColorScheme = colours }, hash, WithTrend);
        await report.Watched.ShouldBeAccessibleAsync();
        await report.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
        await report.Watched.ShouldBeAccessibleAsync();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1920)]
    public async Task Nothing_is_wider_than_the_window(int width)
    {
        await using var report = await ReportFile.OpenAsync(chromium, Full, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } }, "#?group=resource", WithTrend);
        await report.Watched.ShouldFitTheWindowAsync();
        await report.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
        await report.Watched.ShouldFitTheWindowAsync();
    }

    [Fact]
    public async Task Nothing_is_asked_of_any_network()
    {
        await using var report = await ReportFile.OpenAsync(chromium, ReportFile.Many(1000), context: WithTrend);
        await report.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Next" }).ClickAsync();
        await Expect(report.Page.Locator(".pages .place").First).ToHaveTextAsync("201–400 of 1,000 findings");

        Assert.Equal([report.Address], report.Watched.Requests);
        Assert.Empty(report.Watched.Complaints);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Nothing_runs_of_a_result_whose_every_text_is_markup(int times)
    {
        var hostile = Hostile.Of(Full, HtmlPage.Payload);
        var many = hostile with { Findings = [.. Enumerable.Range(0, times).SelectMany(round => hostile.Findings.Select((finding, number) => finding with { Id = $"1-{round}{number}" }))] };
        await using var report = await ReportFile.OpenAsync(chromium, many, context: new ReportContext { Title = HtmlPage.Payload, Excerpt = place => [(place.Line, HtmlPage.Payload)] });
        var title = await report.Page.TitleAsync();
        foreach (var by in (string[])["resource", "policy", "account", ""])
        {
            await report.Filter("group").SelectOptionAsync(by);
            await report.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
            await Expect(report.Page.Locator("details.finding").First).ToBeVisibleAsync();
        }

        await report.Page.Locator("html[data-printable]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await report.Page.PdfAsync();
        Assert.NotEqual("owned", title);
        Assert.Equal(title, await report.Page.TitleAsync());
        Assert.Equal([report.Address], report.Watched.Requests);
        Assert.Empty(report.Watched.Complaints);
        Assert.Equal(0, await report.Page.Locator("main img, main script, main [onerror], main [onmouseover], main iframe").CountAsync());
    }
}
