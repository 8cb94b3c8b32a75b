using Auditor.Auditing;
using Auditor.Tests.Reporting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Reports;

/// <summary>What a reader does with a report.</summary>
public sealed class ReportTests(Chromium chromium)
{
    [Fact]
    public async Task A_search_keeps_the_findings_that_have_every_word()
    {
        await using var report = await ReportFile.OpenAsync(chromium, SampleResult.Full);
        await report.Page.GetByRole(AriaRole.Searchbox).FillAsync("database src/ReferenceStack/Data multiaz");

        var expected = SampleResult.Full.Findings.Count(finding => finding.Policy is "rds-multi-az");
        await Expect(report.Count).ToHaveTextAsync($"{expected} of {SampleResult.Full.Findings.Length} findings");
        await Expect(report.Findings).ToHaveCountAsync(expected);
        await Expect(report.Findings.First).ToContainTextAsync("rds-multi-az");
    }

    [Fact]
    public async Task Filters_narrow_together_stand_in_the_address_and_are_taken_back()
    {
        await using var report = await ReportFile.OpenAsync(chromium, SampleResult.Full);
        await report.Filter("environment").SelectOptionAsync("staging");
        await report.Filter("outcome").SelectOptionAsync("unknown");

        var expected = SampleResult.Full.Findings.Count(finding => finding.Resource.Environment is "staging" && finding.Outcome is Policies.Model.Outcome.Unknown);
        await Expect(report.Findings).ToHaveCountAsync(expected);
        await Expect(report.Page).ToHaveURLAsync($"{report.Address}#?environment=staging&outcome=unknown");

        await report.GoAsync("#?environment=staging&outcome=unknown");
        await Expect(report.Findings).ToHaveCountAsync(expected);

        await report.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reset" }).ClickAsync();
        await Expect(report.Findings).ToHaveCountAsync(SampleResult.Full.Findings.Length);
    }

    [Fact]
    public async Task An_address_that_asks_for_what_is_not_there_shows_nothing_until_something_else_is_chosen()
    {
        await using var report = await ReportFile.OpenAsync(chromium, SampleResult.Full, hash: "#?environment=old");
        await Expect(report.Findings).ToHaveCountAsync(0);

        await report.Filter("environment").SelectOptionAsync("staging");
        await Expect(report.Findings).ToHaveCountAsync(SampleResult.Full.Findings.Count(finding => finding.Resource.Environment is "staging"));
        await Expect(report.Page).ToHaveURLAsync($"{report.Address}#?environment=staging");

        await report.GoAsync("#?outcome=compliant");
        await Expect(report.Findings).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("account")]
    [InlineData("environment")]
    [InlineData("service")]
    [InlineData("policy")]
    [InlineData("resource")]
    public async Task Findings_are_grouped_and_every_group_says_what_it_holds(string by)
    {
        await using var report = await ReportFile.OpenAsync(chromium, SampleResult.Full);
        await report.Filter("group").SelectOptionAsync(by);

        var findings = SampleResult.Full.Findings;
        var keys = findings.Select(finding => by switch
        {
            "account" => finding.Resource.Account ?? "no account",
            "environment" => finding.Resource.Environment!,
            "service" => finding.Resource.Type.Split("::")[1],
            "policy" => finding.Policy,
            _ => finding.Resource.ToString(),
        }).CountBy(key => key, StringComparer.Ordinal).ToArray();
        await Expect(report.Groups).ToHaveCountAsync(keys.Length);
        var tallies = await report.Groups.Locator("> summary .tally").AllTextContentsAsync();
        Assert.Equal(keys.Select(key => key.Value).Order(), tallies.Select(int.Parse).Order());

        await report.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Expand all" }).ClickAsync();
        await Expect(report.Findings).ToHaveCountAsync(findings.Length);
    }

    [Fact]
    public async Task A_link_to_a_finding_opens_it()
    {
        var finding = SampleResult.Full.Findings.Last();
        await using var report = await ReportFile.OpenAsync(chromium, SampleResult.Full, hash: $"#{finding.Id}");

        await Expect(report.Page.Locator($"[id='{finding.Id}']")).ToHaveAttributeAsync("open", "");
        await Expect(report.Page.Locator($"[id='{finding.Id}'] > summary")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_link_opens_a_finding_that_is_packed_and_filtered_away()
    {
        await using var report = await ReportFile.OpenAsync(chromium, ReportFile.Many(3000), hash: "#?environment=production");
        var waived = ReportFile.Many(3000).Findings.Last(finding => finding is { Policy: "rds-multi-az", Waiver: not null });
        await report.Page.EvaluateAsync("id => { location.hash = id; }", waived.Id);

        var shown = report.Page.Locator($"[id='{waived.Id}']");
        await Expect(shown).ToHaveAttributeAsync("open", "");
        await Expect(shown).ToBeInViewportAsync();
        await Expect(shown).ToContainTextAsync(waived.Waiver!.Reason);
        await Expect(report.Count).ToHaveTextAsync("3,000 findings");
    }

    [Fact]
    public async Task A_link_opens_a_finding_within_its_group()
    {
        await using var report = await ReportFile.OpenAsync(chromium, ReportFile.Many(3000), hash: "#?group=policy");
        await Expect(report.Page.Locator("details.group").First).ToBeVisibleAsync();
        var waived = ReportFile.Many(3000).Findings.Last(finding => finding is { Policy: "rds-multi-az", Waiver: not null });
        await report.Page.EvaluateAsync("id => { location.hash = id; }", waived.Id);

        await Expect(report.Page.Locator($"details.group [id='{waived.Id}']")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_packed_finding_is_the_same_as_one_that_is_laid_out()
    {
        await using var few = await ReportFile.OpenAsync(chromium, SampleResult.Full);
        await using var many = await ReportFile.OpenAsync(chromium, ReportFile.Many(3000));
        await many.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Next" }).ClickAsync();
        await Expect(many.Page.Locator(".pages .place").First).ToHaveTextAsync("201–400 of 3,000 findings");

        const string Markups = "all => all.map(one => one.outerHTML.replaceAll(one.id, 'ID'))";
        var expected = await few.Findings.EvaluateAllAsync<string[]>(Markups);
        var actual = await many.Findings.EvaluateAllAsync<string[]>(Markups);
        Assert.Equal(200, actual.Length);
        Assert.All(actual, markup => Assert.Contains(markup, expected, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_control_leads_to_the_findings_that_stand_for_it()
    {
        await using var report = await ReportFile.OpenAsync(chromium, SampleResult.Full);
        await report.Page.Locator("#controls summary").First.ClickAsync();
        await report.Page.Locator("#controls a[data-filter*='control=']").First.ClickAsync();

        await Expect(report.Count).ToHaveTextAsync($"2 of {SampleResult.Full.Findings.Length} findings");
        await Expect(report.Findings.First).ToContainTextAsync("cloudfront-waf-enabled");
    }

    [Fact]
    public async Task Every_figure_of_the_summary_leads_to_as_many_findings()
    {
        await using var report = await ReportFile.OpenAsync(chromium, SampleResult.Full);
        var bars = await report.Page.Locator(".chart .bar:has(a[data-filter])").AllAsync();
        Assert.NotEmpty(bars);
        foreach (var bar in bars)
        {
            var figure = await bar.Locator(".bar-text strong").InnerTextAsync();
            await bar.Locator("a").ClickAsync();
            await Expect(report.Count).ToHaveTextAsync($"{figure} of {SampleResult.Full.Findings.Length} findings");
        }
    }

    [Fact]
    public async Task An_address_that_asks_for_what_no_finding_has_shows_none_and_says_so()
    {
        await using var report = await ReportFile.OpenAsync(chromium, SampleResult.Full, hash: "#?policy=gone&severity=high&colour=red");

        await Expect(report.Count).ToHaveTextAsync($"0 of {SampleResult.Full.Findings.Length} findings. None in this report has policy gone, none colour red");
        await Expect(report.Findings).ToHaveCountAsync(0);
        await report.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reset" }).ClickAsync();
        await Expect(report.Findings).ToHaveCountAsync(SampleResult.Full.Findings.Length);
    }

    [Fact]
    public async Task Resources_of_one_name_are_groups_of_their_own()
    {
        var finding = SampleResult.Full.Findings[0];
        var shop = finding.Resource with { LogicalId = "Database", ConstructPath = null, Stack = "Shop", Region = "us-east-1" };
        AuditedResource[] resources = [shop, shop with { Stack = "Bank" }, shop with { Region = "eu-west-1" }, shop with { Type = "AWS::RDS::DBCluster" }];
        var result = SampleResult.Full with { Findings = [.. resources.Select((resource, number) => finding with { Id = $"1-{number:x20}", Resource = resource })] };
        await using var report = await ReportFile.OpenAsync(chromium, result, hash: "#?group=resource");

        await Expect(report.Groups).ToHaveCountAsync(resources.Length);
        var names = await report.Groups.Locator("> summary .group-name").AllTextContentsAsync();
        Assert.Equal(resources.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Single(names, name => name.Contains("Bank", StringComparison.Ordinal));
        Assert.Single(names, name => name.Contains("eu-west-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_looks_at_the_other_resources_that_evidence_names()
    {
        var finding = SampleResult.Full.Findings[0];
        var other = finding with { Id = "1-0a", Evidence = [finding.Evidence[0] with { Resource = "TheOtherKey" }] };
        await using var report = await ReportFile.OpenAsync(chromium, SampleResult.Full with { Findings = [finding, other] }, hash: "#?search=theotherkey");

        await Expect(report.Count).ToHaveTextAsync("1 of 2 findings");
    }

    [Fact]
    public async Task A_link_to_a_section_unfolds_nothing()
    {
        await using var report = await ReportFile.OpenAsync(chromium, SampleResult.Full, hash: "#findings");

        await Expect(report.Page.Locator("#findings-heading")).ToBeInViewportAsync();
        await Expect(report.Page.Locator("#findings details[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard()
    {
        await using var report = await ReportFile.OpenAsync(chromium, SampleResult.Full);
        await report.Page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await report.Page.Keyboard.TypeAsync("rds");
        await Expect(report.Count).ToContainTextAsync(" of ");
        await report.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("group", await report.Page.EvaluateAsync<string>("() => document.activeElement.name"));
        await report.Page.Keyboard.PressAsync("p");
        await Expect(report.Groups).Not.ToHaveCountAsync(0);

        await report.Groups.First.Locator("> summary").FocusAsync();
        await report.Page.Keyboard.PressAsync("j");
        await report.Page.Keyboard.PressAsync("Enter");
        await Expect(report.Page.Locator("details.finding[open]")).ToHaveCountAsync(1);
        await report.Page.Keyboard.PressAsync("k");
        Assert.Equal("group", await report.Page.EvaluateAsync<string>("() => document.activeElement.parentElement.className"));
        await report.Page.Keyboard.PressAsync("?");
        await Expect(report.Page.GetByText("goes to the next")).ToBeVisibleAsync();
        await Expect(report.Page.Locator("#keys > summary")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Differences_beyond_the_first_are_paged_and_can_be_linked_to()
    {
        var differences = Enumerable.Range(0, 700).Select(number => SampleDrift.Report.Differences[0] with { Id = $"1-d{number:x}" });
        await using var report = await ReportFile.OpenAsync(chromium, SampleDrift.Full with { Drift = SampleDrift.Report with { Differences = [.. differences] } }, hash: "#1-d2bb");

        await Expect(report.Page.Locator("#drift .pages .place")).ToHaveTextAsync("601–700 of 700 differences");
        await Expect(report.Page.Locator("[id='1-d2bb']")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Without_a_script_it_reads_and_says_what_is_packed()
    {
        await using var report = await ReportFile.OpenAsync(chromium, ReportFile.Many(3000), new BrowserNewContextOptions { JavaScriptEnabled = false });

        await Expect(report.Page.Locator("#list > details.finding")).ToHaveCountAsync(200);
        await Expect(report.Page.GetByText("2,800 more findings are in this file, packed. Its script shows them; here it did not run.")).ToBeVisibleAsync();
        await Expect(report.Page.Locator("#filters")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_hundred_thousand_findings_open_and_are_searched()
    {
        await using var report = await ReportFile.OpenAsync(chromium, ReportFile.Many(100_000));

        await Expect(report.Count).ToHaveTextAsync("100,000 findings");
        await Expect(report.Findings).ToHaveCountAsync(200);
        await report.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Last" }).First.ClickAsync();
        await Expect(report.Page.Locator(".pages .place").First).ToHaveTextAsync("99,801–100,000 of 100,000 findings");
        await report.Page.GetByRole(AriaRole.Searchbox).FillAsync($"1-{99_999:x20}");
        await Expect(report.Findings).ToHaveCountAsync(1);
    }
}
