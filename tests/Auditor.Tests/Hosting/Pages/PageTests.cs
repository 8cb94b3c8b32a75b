using System.Net;
using Auditor.Hosting.Security;
using Auditor.Tests.Hosting.Security;
using Auditor.Tests.Hosting.Storage;
using Auditor.Tests.Reporting;
using Auditor.Tests.Reporting.Html;

namespace Auditor.Tests.Hosting.Pages;

/// <summary>All pages: that they are there, lead somewhere, and let nothing through that came from outside.</summary>
public sealed class PageTests
{
    private const int Most = 150;

    private static readonly string[] Sections =
        ["/", "/findings", "/drift", "/recovery", "/waivers", "/resources", "/pictures", "/policies", "/frameworks", "/accounts", "/scans", "/coverage", "/audit", "/tokens"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_section_is_there_before_anything_is_scanned()
    {
        await using var site = await PageSite.StartEmptyAsync();
        foreach (var section in Sections)
        {
            ShouldBeWhole(await site.GetAsync(section));
        }
    }

    [Fact]
    public async Task Every_link_leads_to_a_page_with_a_title_and_one_heading()
    {
        await using var site = await PageSite.StartAsync();
        var (pages, others) = await site.CrawlAsync("/", Most);
        Assert.All(pages, ShouldBeWhole);
        Assert.Superset(Sections.ToHashSet(StringComparer.Ordinal), pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal));
        foreach (var other in others.Where(other => !other.Contains("format=", StringComparison.Ordinal)))
        {
            using var answer = await site.Client.GetAsync(other, Stop);
            Assert.True(answer.IsSuccessStatusCode, $"{other}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_link_stays_under_the_prefix()
    {
        await using var site = await PageSite.StartAsync(("PATH_PREFIX", "/team/auditor"));
        var (pages, others) = await site.CrawlAsync("/team/auditor/", Most);
        Assert.True(pages.Length > Sections.Length);
        Assert.All(
            pages.SelectMany(page => page.Links.Select(link => (page.Path, Link: link))).Where(one => !one.Link.StartsWith('#') && !one.Link.StartsWith("https://", StringComparison.Ordinal)),
            one => Assert.True(one.Link.StartsWith("/team/auditor/", StringComparison.Ordinal), $"{one.Link} on {one.Path}"));
        Assert.All(others, other => Assert.StartsWith("/team/auditor/", other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_scan_found_leads_to_lists_of_as_many_where_it_is_the_last_of_its_account()
    {
        await using var site = await PageSite.StartAsync();
        var last = (await site.GetAsync("/scans?account=210987654321")).Links.First(link => link.StartsWith("/scans/", StringComparison.Ordinal) && link != "/scans/progress");
        var tiles = (await site.GetAsync(last)).OfClass("tiles").First().Elements().ToList();
        foreach (var label in new[] { "non-compliant", "unknown", "drifted", "waived" })
        {
            var tile = Assert.Single(tiles, tile => Page.Flat(tile).EndsWith($" {label}", StringComparison.Ordinal));
            var list = await site.GetAsync(tile.Elements().Single().Attribute("href")!.Value);
            Assert.Equal(Page.Flat(tile).Split(' ')[0], Page.Flat(list.Elements("p").Single(one => one.Attribute("role")?.Value is "status")).Split(' ')[0]);
        }

        Assert.DoesNotContain((await site.GetAsync("/scans/1")).OfClass("tiles").First().Descendants(), element => element.Name.LocalName is "a");
    }

    [Fact]
    public async Task An_account_that_is_not_scanned_any_more_leads_to_what_there_is_of_it()
    {
        await using var site = await PageSite.StartAsync();
        await site.RecordAsync(SampleScan.Full with { Coverage = [.. SampleScan.Full.Coverage, new(SampleScan.Target, "AWS::WAFv2::WebACL", "api", 0, "the call was denied")] });
        await site.Auditor.Store.Targets.SetAsync([new("210987654321")], TimeProvider.System.GetUtcNow(), Stop);
        var page = await site.GetAsync("/accounts?state=left");
        Assert.DoesNotContain(page.Links, link => link.StartsWith("/findings?account=", StringComparison.Ordinal));
        var gaps = await site.GetAsync(Assert.Single(page.Links, link => link.StartsWith("/coverage?account=", StringComparison.Ordinal)));
        Assert.Contains("the call was denied", gaps.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the call was denied", (await site.GetAsync("/coverage")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_an_account_calls_things_becomes_markup()
    {
        await using var site = await PageSite.StartEmptyAsync();

        // An address with what no text may hold is refused.
        var payload = HtmlPage.Payload.Replace("\0", "", StringComparison.Ordinal);
        var hostile = Hostile.Of(SampleScan.Full with { Snapshot = null }, payload);
        await site.Auditor.Store.Targets.SetAsync([new(SampleScan.Account, payload)], TimeProvider.System.GetUtcNow(), Stop);
        await site.RecordAsync(hostile with
        {
            Findings = [.. hostile.Findings.Select((finding, index) => finding with { Id = SampleScan.Full.Findings[index].Id, Baseline = null })],
            Drift = hostile.Drift! with { Against = SampleScan.Full.Drift!.Against, Differences = [.. hostile.Drift.Differences.Select((difference, index) => difference with { Id = SampleScan.Full.Drift!.Differences[index].Id, Baseline = null })] },
            Snapshot = SampleScan.Full.Snapshot is { } snapshot ? global::Auditor.Snapshots.ResourceSnapshot.Of(snapshot.Take(3).Select(one => Hostile.Of(one, payload))) : null,
        });
        var (pages, _) = await site.CrawlAsync("/", Most);
        Assert.Contains(pages, page => page.Path.StartsWith("/findings/", StringComparison.Ordinal));
        Assert.Contains(pages, page => page.Path.StartsWith("/resources/", StringComparison.Ordinal));
        foreach (var page in pages)
        {
            ShouldBeWhole(page);
            Assert.All(page.Elements("script"), script => Assert.StartsWith("/assets/script-", script.Attribute("src")!.Value, StringComparison.Ordinal));
            Assert.DoesNotContain(page.Elements("img"), _ => true);
            Assert.All(page.Links, link => Assert.False(link.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase), link));
        }
    }

    [Fact]
    public async Task A_page_is_sent_again_only_when_something_changed()
    {
        await using var site = await PageSite.StartAsync();
        foreach (var path in new[] { "/policies", "/findings?severity=high", "/scans" })
        {
            // The minute that it is shows in how long ago things were: the second try is never in another one than the third.
            var (_, cookie) = await TagAsync(path, tag: null, cookie: null);
            for (var attempt = 0; ; attempt++)
            {
                var (tag, _) = await TagAsync(path, tag: null, cookie);
                using var same = await SendAsync(path, tag, cookie);
                if (same.StatusCode is HttpStatusCode.NotModified || attempt > 0)
                {
                    Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
                    using var stranger = await SendAsync(path, tag, cookie: null);
                    Assert.Equal(HttpStatusCode.OK, stranger.StatusCode);
                    await site.RecordAsync(SampleScan.Full);
                    await Task.Delay(TimeSpan.FromMilliseconds(150), Stop);
                    using var changed = await SendAsync(path, tag, cookie);
                    Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
                    break;
                }
            }
        }

        async Task<HttpResponseMessage> SendAsync(string path, string? tag, string? cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (tag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            }

            if (cookie is not null)
            {
                request.Headers.Add("Cookie", cookie);
            }

            return await site.Client.SendAsync(request, Stop);
        }

        async Task<(string Tag, string Cookie)> TagAsync(string path, string? tag, string? cookie)
        {
            using var answer = await SendAsync(path, tag, cookie);
            return (answer.Headers.ETag!.ToString(), answer.Headers.TryGetValues("Set-Cookie", out var values) ? values.First().Split(';')[0] : cookie!);
        }
    }

    [Fact]
    public async Task What_somebody_just_did_is_in_the_audit_log_that_they_look_at()
    {
        await using var site = await PageSite.StartAsync();
        using var before = await site.Client.GetAsync("/audit", Stop);
        Assert.Null(before.Headers.ETag);
        using (await site.Client.GetAsync("/findings.csv?severity=high", Stop))
        {
        }

        Assert.Contains("/findings.csv?severity=high", (await site.GetAsync("/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_goes_on_by_itself_is_always_sent_again()
    {
        await using var site = await PageSite.StartAsync();
        using var quiet = await site.Client.GetAsync("/scans", Stop);
        Assert.NotNull(quiet.Headers.ETag);
        await site.Auditor.Store.Scans.ClaimAsync(SampleScan.Account, null, Auditor.Hosting.Storage.Scans.ScanTrigger.Request, "tester", "here", Stop);
        await Task.Delay(TimeSpan.FromMilliseconds(150), Stop);
        using var live = await site.Client.GetAsync("/scans", Stop);
        Assert.Null(live.Headers.ETag);
    }

    [Fact]
    public async Task Style_and_script_are_kept_for_ever_under_names_of_their_content()
    {
        await using var site = await PageSite.StartEmptyAsync();
        var page = await site.GetAsync("/policies");
        foreach (var asset in page.Links.Where(link => link.Contains("/assets/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            using var answer = await site.Client.GetAsync(asset, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString().Replace("immutable, public, max-age=31536000", "public, max-age=31536000, immutable", StringComparison.Ordinal));
            Assert.DoesNotContain("://", await answer.Content.ReadAsStringAsync(Stop) is var text && asset.EndsWith(".svg", StringComparison.Ordinal) ? "" : text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Readers_see_no_form_that_is_not_for_them()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var site = await PageSite.StartAsync(HostedAuditor.LoginAt(issuer));
        using var browser = new Browser(site.Auditor);
        issuer.Person = OidcPerson.Reader;
        using (await browser.LogInAsync())
        {
        }

        foreach (var path in new[] { "/", "/scans", "/accounts" })
        {
            using var answer = await browser.GetAsync(path);
            var page = new Page(path, await answer.Content.ReadAsStringAsync(Stop));
            Assert.All(page.Elements("form").Where(form => form.Attribute("method")?.Value is "post"), form => Assert.Equal("/logout", form.Attribute("action")!.Value));
            Assert.DoesNotContain("/tokens", page.Links);
        }

        using var refused = await browser.GetAsync("/tokens");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        ShouldBeWhole(new Page("/tokens", await refused.Content.ReadAsStringAsync(Stop)));
    }

    [Fact]
    public async Task A_scan_is_asked_for_by_a_form()
    {
        await using var site = await PageSite.StartAsync();
        using var browser = new Browser(site.Auditor);
        using var form = new FormUrlEncodedContent([new("account", SampleScan.Account), new(FormTokens.Field, await browser.FormTokenAsync())]);
        using var answer = await browser.ActAsync(HttpMethod.Post, "/scans", form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"/scans?account={SampleScan.Account}&asked=1", answer.Headers.Location!.OriginalString);
        Assert.Contains("1 scan asked for", (await site.GetAsync(answer.Headers.Location.OriginalString)).Text, StringComparison.Ordinal);

        using var strange = new FormUrlEncodedContent([new("account", "999999999999")]);
        using var refused = await browser.ActAsync(HttpMethod.Post, "/scans", strange);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task A_token_is_shown_once_and_can_be_taken_back()
    {
        await using var site = await PageSite.StartAsync();
        using var browser = new Browser(site.Auditor);
        using var form = new FormUrlEncodedContent([new("name", "build <server>"), new("days", "30"), new("scope", "read")]);
        using var made = await browser.ActAsync(HttpMethod.Post, "/tokens", form);
        var page = new Page("/tokens", await made.Content.ReadAsStringAsync(Stop));
        var secret = page.OfClass("secret").Single().Value;
        using var client = site.Auditor.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/targets", Stop)).StatusCode);
        Assert.DoesNotContain(secret, (await site.GetAsync("/tokens")).Text, StringComparison.Ordinal);

        using var revoked = await browser.ActAsync(HttpMethod.Post, page.Elements("form").Single(one => one.Attribute("action")!.Value.EndsWith("/revoke", StringComparison.Ordinal)).Attribute("action")!.Value);
        Assert.Equal(HttpStatusCode.SeeOther, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/targets", Stop)).StatusCode);

        using var nothing = new FormUrlEncodedContent([new("name", ""), new("days", "0")]);
        using var refused = await browser.ActAsync(HttpMethod.Post, "/tokens", nothing);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("No token was made", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static void ShouldBeWhole(Page page)
    {
        Assert.True(page.Title.Length > " · Auditor".Length, page.Path);
        Assert.True(page.Elements("h1").Count() == 1, $"{page.Path} has {page.Elements("h1").Count()} headings");
        Assert.True(page.Elements("main").Count() == 1, page.Path);
        Assert.All(page.Elements(), element => Assert.DoesNotContain(element.Attributes(), attribute => attribute.Name.LocalName is "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        var ids = page.Elements().Select(element => element.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
    }
}
