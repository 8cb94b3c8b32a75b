using Auditor.Hosting.Storage.Scans;
using Auditor.Tests.Hosting.Pages;
using Auditor.Tests.Hosting.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Hosting;

/// <summary>The pages of the hosted auditor in a browser: what people do with each, on every screen, for every reader.</summary>
public sealed class HostedPagesTests(Chromium chromium)
{
    private static readonly string[] Sections =
        ["/", "/findings", "/drift", "/recovery", "/waivers", "/resources", "/pictures", "/policies", "/policies/rds-multi-az", "/frameworks", "/frameworks/CIS-AWS-5.0", "/accounts", "/scans", "/scans/1", "/coverage", "/audit", "/tokens", "/findings?severity=none"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_every_page_fits(int width, ColorScheme colours)
    {
        await using var site = await PageSite.StartAsync();
        await using var watched = await OpenAsync(width, colours);
        foreach (var path in (string[])[.. Sections, $"/findings/{SampleScan.Account}/{SampleScan.First.Id}", $"/findings/{SampleScan.Account}/{SampleScan.FirstDifference.Id}"])
        {
            await watched.Page.GotoAsync(new Uri(site.Auditor.Address, path).AbsoluteUri);
            await watched.ShouldBeAccessibleAsync();
            await watched.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
            await watched.ShouldFitTheWindowAsync();
        }

        Assert.DoesNotContain(watched.Complaints, complaint => !complaint.Contains("400 (Bad Request)", StringComparison.Ordinal));
        Assert.All(watched.Requests, request => Assert.StartsWith(site.Auditor.Address.AbsoluteUri, request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Findings_are_filtered_by_a_choice_and_opened_from_the_list()
    {
        await using var site = await PageSite.StartAsync();
        await using var watched = await OpenAsync(1440);
        var page = watched.Page;
        await page.GotoAsync(site.Auditor.Address.AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "Findings", Exact = true }).ClickAsync();
        var accountOnly = new Uri(site.Auditor.Address, $"/findings?account={SampleScan.Account}").AbsoluteUri;
        await page.GetByLabel("Account").DispatchEventAsync("pointerdown");
        await page.GetByLabel("Account").SelectOptionAsync(SampleScan.Account);
        await Expect(page).ToHaveURLAsync(accountOnly);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "critical" }).CheckAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Filters that are set" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await page.Locator(".entries a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "History" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove the filter severity: critical" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(accountOnly);
    }

    [Fact]
    public async Task By_the_keyboard_a_choice_is_gone_through_and_shown_by_the_button()
    {
        await using var site = await PageSite.StartAsync();
        await using var watched = await OpenAsync(1440);
        var page = watched.Page;
        var whole = new Uri(site.Auditor.Address, "/findings").AbsoluteUri;
        await page.GotoAsync(whole);
        await page.Locator("select[name=state]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("select[name=state]")).ToHaveValueAsync("resolved");
        await Expect(page).ToHaveURLAsync(whole);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).PressAsync("Enter");
        await Expect(page).ToHaveURLAsync($"{whole}?state=resolved");
    }

    [Fact]
    public async Task Without_script_forms_and_links_do_the_same()
    {
        await using var site = await PageSite.StartAsync();
        await using var watched = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = watched.Page;
        await page.GotoAsync(new Uri(site.Auditor.Address, "/findings").AbsoluteUri);
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search", Exact = true }).FillAsync("rds-multi-az");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator(".entries > li").First).ToContainTextAsync("123456789012");
        await page.GotoAsync(new Uri(site.Auditor.Address, "/policies?text=multi-az").AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "An RDS instance has a standby in another zone" }).ClickAsync();
        await Expect(page.GetByText("Why it matters")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_menu_opens_on_a_phone_and_closes_by_the_keyboard()
    {
        await using var site = await PageSite.StartAsync();
        await using var watched = await OpenAsync(390);
        var page = watched.Page;
        await page.GotoAsync(site.Auditor.Address.AbsoluteUri);
        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" });
        await Expect(menu).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await Expect(menu).ToBeVisibleAsync();
        await watched.ShouldBeAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await menu.GetByRole(AriaRole.Link, new() { Name = "Waivers" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Waivers");
    }

    [Fact]
    public async Task The_progress_of_a_scan_is_shown_as_it_goes_on_and_its_end_by_itself()
    {
        await using var site = await PageSite.StartAsync();
        var scans = site.Auditor.Store.Scans;
        var claim = (await scans.ClaimAsync(SampleScan.Account, null, ScanTrigger.Request, "tester", "here", Stop))!;
        await scans.HeartbeatAsync(claim, 3, 100, Stop);
        await using var watched = await OpenAsync(1440);
        await watched.Page.GotoAsync(new Uri(site.Auditor.Address, $"/scans/{claim.Id}").AbsoluteUri);
        await Expect(watched.Page.Locator(".progress-text")).ToHaveTextAsync("3 of 100 reads");
        await scans.HeartbeatAsync(claim, 61, 100, Stop);
        await Expect(watched.Page.Locator(".progress-text")).ToHaveTextAsync("61 of 100 reads");
        await scans.FailAsync(claim, "the role is gone", Stop);
        await Expect(watched.Page.GetByText("the role is gone")).ToBeVisibleAsync();
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_list_of_scans_is_loaded_again_only_when_what_it_shows_begins_or_ends()
    {
        await using var site = await PageSite.StartAsync();
        var scans = site.Auditor.Store.Scans;
        await scans.ClaimAsync("210987654321", null, ScanTrigger.Request, "tester", "here", Stop);
        await using var watched = await OpenAsync(1440);
        var page = watched.Page;
        await page.GotoAsync(new Uri(site.Auditor.Address, $"/scans?account={SampleScan.Account}").AbsoluteUri);
        await page.EvaluateAsync("() => { window.isSame = true; }");
        for (var look = 0; look < 2; look++)
        {
            await page.WaitForResponseAsync("**/scans/progress");
        }

        Assert.True(await page.EvaluateAsync<bool>("() => window.isSame === true"));
        var claim = (await scans.ClaimAsync(SampleScan.Account, null, ScanTrigger.Request, "tester", "here", Stop))!;
        await Expect(page.Locator(".progress-text")).ToHaveTextAsync("beginning");
        await scans.FailAsync(claim, "the role is gone", Stop);
        await Expect(page.GetByText("the role is gone")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_scan_is_begun_by_a_button_and_a_token_made_by_a_form()
    {
        await using var site = await PageSite.StartAsync();
        await using var watched = await OpenAsync(1440);
        var page = watched.Page;
        await page.GotoAsync(site.Auditor.Address.AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Scan now" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("asked for");

        await page.GotoAsync(new Uri(site.Auditor.Address, "/tokens").AbsoluteUri);
        await page.GetByLabel("Name to know it by").FillAsync("build server");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await Expect(page.Locator(".secret")).ToContainTextAsync("aud");
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke the token build server" }).ClickAsync();
        await Expect(page.GetByText("revoked by")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_skips_to_the_content_and_finds_the_search()
    {
        await using var site = await PageSite.StartAsync();
        await using var watched = await OpenAsync(1440);
        await watched.Page.GotoAsync(new Uri(site.Auditor.Address, "/policies").AbsoluteUri);
        await watched.Page.Keyboard.PressAsync("Tab");
        await Expect(watched.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await watched.Page.Keyboard.PressAsync("Enter");
        await Expect(watched.Page.Locator("main")).ToBeFocusedAsync();
        await watched.Page.Keyboard.PressAsync("/");
        await Expect(watched.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search", Exact = true })).ToBeFocusedAsync();
    }

    private Task<WatchedPage> OpenAsync(int width, ColorScheme colours = ColorScheme.Light) =>
        chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = colours });
}
