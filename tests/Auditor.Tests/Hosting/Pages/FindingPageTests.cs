using System.Net;
using Auditor.Tests.Hosting.Storage;

namespace Auditor.Tests.Hosting.Pages;

/// <summary>The list of findings, and what is told of one.</summary>
public sealed class FindingPageTests
{
    [Fact]
    public async Task Filters_of_the_address_choose_and_can_be_taken_away()
    {
        await using var site = await PageSite.StartAsync();
        var page = await site.GetAsync($"/findings?severity=high&account={SampleScan.Account}&text=rds");
        Assert.NotEmpty(page.OfClass("entries").Single().Elements());
        Assert.All(page.OfClass("entries").Single().Elements(), entry => Assert.Contains(SampleScan.Account, entry.Value, StringComparison.Ordinal));
        var chosen = page.OfClass("chosen").Single().Elements().Select(Page.Flat);
        Assert.Equal(["text: rds ×", "severity: high ×", $"account: {SampleScan.Account} ×"], chosen);
        Assert.Contains($"/findings?text=rds&account={SampleScan.Account}", page.Links);
        Assert.Equal("rds", page.Elements("input").Single(input => input.Attribute("placeholder")?.Value.StartsWith("Part of", StringComparison.Ordinal) is true).Attribute("value")!.Value);
    }

    [Fact]
    public async Task The_list_of_drift_has_nothing_else()
    {
        await using var site = await PageSite.StartAsync();
        var page = await site.GetAsync("/drift");
        Assert.NotEmpty(page.OfClass("entries").Single().Elements());
        Assert.All(page.OfClass("meta"), meta => Assert.Matches("drift|pending|waived|not looked at", meta.Value));
    }

    [Fact]
    public async Task Choices_beside_the_list_of_drift_count_drift_alone_and_those_of_resolved_ones_nothing()
    {
        await using var site = await PageSite.StartAsync();
        var drift = Options(await site.GetAsync("/drift"), "account");
        var count = await site.Auditor.Store.Findings.CountAsync(new() { Accounts = [SampleScan.Account], Outcomes = [.. Auditor.Hosting.Filters.FindingFilter.Outcomes.Skip(2)] }, TestContext.Current.CancellationToken);
        Assert.Contains($"{SampleScan.Account} ({count.Count})", drift);
        var resolved = await site.GetAsync("/findings?state=resolved&since=1d");
        Assert.Equal([SampleScan.Account, "210987654321", "Any"], Options(resolved, "account").Order(StringComparer.Ordinal));
        Assert.Contains("Non-compliant", Options(resolved, "outcome"));

        static IEnumerable<string> Options(Page page, string name) => page.Elements("select").Single(select => select.Attribute("name")!.Value == name).Elements().Select(Page.Flat);
    }

    [Theory]
    [InlineData("/findings?severity=hgih", "did you mean high")]
    [InlineData("/findings?sevrity=high", "did you mean severity")]
    [InlineData("/findings?state=closed", "it takes open, waived, resolved, all")]
    [InlineData("/findings?policy=rds-multi-az2", "did you mean rds-multi-az")]
    [InlineData("/findings?since=tomorrow", "no span of time")]
    [InlineData("/findings?control=1.1", "give both")]
    [InlineData("/findings?framework=CIS-AWS-5.0&control=99", "no control")]
    [InlineData("/findings?account=%00", "a character that no text has")]
    [InlineData("/findings.csv?cursor=x", "There is no filter")]
    [InlineData("/findings?cursor=forged", "begin without one")]
    [InlineData("/drift?outcome=NonCompliant", "no outcome")]
    [InlineData("/scans?state=lost", "running, done, failed")]
    [InlineData("/coverage?account=1", "no account that is known")]
    [InlineData("/?days=7", "30, 90, 365")]
    public async Task What_an_address_cannot_be_asked_is_said_with_a_way_on(string path, string said)
    {
        await using var site = await PageSite.StartAsync();
        var page = await site.GetAsync(path, HttpStatusCode.BadRequest);
        Assert.Contains(said, Page.Flat(page.Elements("main").Single()), StringComparison.Ordinal);
        Assert.NotEmpty(page.OfClass("ways").Single().Elements());
    }

    [Theory]
    [InlineData("/findings?state=open,waived&severity=high&severity=low")]
    [InlineData("/findings?state=resolved&since=1d")]
    [InlineData("/findings?state=resolved&since=2100-01-01")]
    [InlineData("/findings?state=all&region=-&environment=-")]
    [InlineData("/findings?state=all&environment=production,-&sort=newest")]
    [InlineData("/findings?framework=CIS-AWS-5.0&text=s3")]
    [InlineData("/drift?state=all")]
    public async Task The_interface_and_the_table_have_what_the_page_shows(string path)
    {
        await using var site = await PageSite.StartAsync();
        var page = await site.GetAsync(path);
        string[] shown = [.. page.Links.Where(link => link.StartsWith("/findings/", StringComparison.Ordinal)).Select(link => link["/findings/".Length..]).Distinct(StringComparer.Ordinal)];
        using var response = await site.Client.GetAsync(page.Links.Single(link => link.StartsWith("/api/v1/findings", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        var json = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["items"]!.AsArray().Select(item => $"{item!["account"]}/{item["id"]}");
        Assert.Equal(shown, json);
        using var table = await site.Client.GetAsync(page.Links.Single(link => link.StartsWith("/findings.csv", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        var lines = (await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(shown, lines.Skip(1).Take(new Auditor.Hosting.Storage.Findings.FindingQuery().Limit).Select(line => string.Join('/', line.Split(',').Take(2))));
    }

    [Theory]
    [InlineData("/findings?policy=of-before&state=resolved")]
    [InlineData("/findings.csv?policy=of-before&state=resolved")]
    [InlineData("/api/v1/findings?policy=of-before&state=resolved")]
    public async Task What_was_resolved_of_a_policy_that_is_no_more_can_be_asked_for(string path)
    {
        await using var site = await PageSite.StartEmptyAsync();
        var policies = SampleScan.Full.Policies.Add(SampleScan.Full.Policies.First(policy => policy.Id == SampleScan.First.Policy) with { Id = "of-before" });
        await site.RecordAsync(SampleScan.With(SampleScan.First.Id, finding => finding with { Policy = "of-before" }) with { Policies = policies });
        await site.RecordAsync(SampleScan.Without(SampleScan.First.Id) with { Policies = policies });
        using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(SampleScan.First.Id, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_in_the_audit_log_once_it_is_sent()
    {
        await using var site = await PageSite.StartAsync();
        using var head = await site.Client.SendAsync(new(HttpMethod.Head, "/findings.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty((await site.Auditor.Store.AuditLog.ListAsync(10, null, TestContext.Current.CancellationToken)).Items);
        using var whole = await site.Client.GetAsync("/findings.csv", TestContext.Current.CancellationToken);
        Assert.Equal("/findings.csv", Assert.Single((await site.Auditor.Store.AuditLog.ListAsync(10, null, TestContext.Current.CancellationToken)).Items).Subject);
    }

    [Theory]
    [InlineData("/findings/123456789012/1-00")]
    [InlineData("/resources/123456789012/00")]
    [InlineData("/scans/999")]
    [InlineData("/scans/none")]
    [InlineData("/policies/rds-multi-zone")]
    [InlineData("/frameworks/CIS")]
    [InlineData("/nothing/at/all")]
    public async Task What_is_not_there_is_said_with_a_way_on(string path)
    {
        await using var site = await PageSite.StartAsync();
        var page = await site.GetAsync(path, HttpStatusCode.NotFound);
        Assert.NotEmpty(page.OfClass("ways").Single().Elements());
    }

    [Fact]
    public async Task A_finding_tells_its_history_and_what_to_do()
    {
        await using var site = await PageSite.StartAsync();
        var first = SampleScan.First;
        var page = await site.GetAsync($"/findings/{SampleScan.Account}/{first.Id}");
        var text = Page.Flat(page.Elements("main").Single());
        Assert.Contains(first.Title, text, StringComparison.Ordinal);
        Assert.Contains(first.Remediation, text, StringComparison.Ordinal);
        Assert.Contains(first.Evidence[0].Expected, text, StringComparison.Ordinal);
        Assert.Equal(["Resolved: a scan looked again and found it no more", "Found for the first time"], page.OfClass("history").Single().Elements().Select(one => one.Descendants("strong").First().Value));

        await site.RecordAsync(SampleScan.Full);
        var again = await site.GetAsync($"/findings/{SampleScan.Account}/{first.Id}");
        Assert.Equal("There again after it had been resolved", again.OfClass("history").Single().Descendants("strong").First().Value);
    }

    [Fact]
    public async Task Drift_is_told_side_by_side_with_the_policies_that_it_breaks()
    {
        await using var site = await PageSite.StartAsync();
        var page = await site.GetAsync($"/findings/{SampleScan.Account}/{SampleScan.FirstDifference.Id}");
        Assert.Equal(["Deployed", "Live"], page.OfClass("diff").Single().Descendants("th").Select(Page.Flat).Select(text => text.Split(':')[0]));
        Assert.All(SampleScan.FirstDifference.Policies, policy => Assert.Contains($"/policies/{policy}", page.Links));
    }

    [Fact]
    public async Task A_resource_tells_its_findings_and_properties()
    {
        await using var site = await PageSite.StartAsync();
        var finding = await site.GetAsync($"/findings/{SampleScan.Account}/{SampleScan.First.Id}");
        var page = await site.GetAsync(finding.Links.First(link => link.StartsWith($"/resources/{SampleScan.Account}/", StringComparison.Ordinal)));
        Assert.Contains(SampleScan.First.Resource.LogicalId, page.OfClass("excerpt").Single().Value, StringComparison.Ordinal);
        Assert.Contains($"/findings/{SampleScan.Account}/{SampleScan.First.Id}", page.Links);
    }

    [Fact]
    public async Task The_first_page_says_what_is_going_on_before_there_is_a_result()
    {
        await using var site = await PageSite.StartEmptyAsync();
        await site.Auditor.Store.Targets.SetAsync([new(SampleScan.Account, null)], TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken);
        var claim = await site.Auditor.Store.Scans.ClaimAsync(SampleScan.Account, null, Auditor.Hosting.Storage.Scans.ScanTrigger.Request, "tester", "here", TestContext.Current.CancellationToken);
        await site.Auditor.Store.Scans.HeartbeatAsync(claim!, 7, 190, TestContext.Current.CancellationToken);
        var page = await site.GetAsync("/");
        var progress = page.Elements("progress").Single();
        Assert.Equal(("7", "190"), (progress.Attribute("value")!.Value, progress.Attribute("max")!.Value));
        Assert.Contains("7 of 190 reads", page.Text, StringComparison.Ordinal);
        using var data = await site.Client.GetAsync("/scans/progress", TestContext.Current.CancellationToken);
        Assert.Contains("\"done\":7,\"of\":190", await data.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
