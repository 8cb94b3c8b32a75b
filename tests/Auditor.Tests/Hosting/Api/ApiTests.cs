using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Auditor.Hosting.Api.Scans;
using Auditor.Hosting.Security;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Auditor.Reporting.Json;
using Auditor.Tests.Accounts.Aws;
using Auditor.Tests.Hosting.Security;
using Auditor.Tests.Hosting.Storage;

namespace Auditor.Tests.Hosting.Api;

/// <summary>What programs are answered, over the store of a scanned account.</summary>
public sealed class ApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Formats => [.. ResultFormat.All.Select(format => format.Name)];

    [Fact]
    public async Task A_list_is_read_in_parts_by_its_links_and_has_every_finding_once()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        var ids = new List<string>();
        for (var address = "/api/v1/findings?limit=3&state=all"; address is not null;)
        {
            using var response = await client.GetAsync(address, Stop);
            var page = await JsonAsync(response);
            ids.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            address = response.Headers.TryGetValues("Link", out var links) ? Assert.Single(links).Split(['<', '>'])[1] : null;
            Assert.Equal(page["next"] is null, address is null);
        }

        Assert.Equal(
            SampleScan.Full.Findings.Select(finding => finding.Id).Concat(SampleScan.Full.Drift!.Differences.Select(difference => difference.Id)).Order(StringComparer.Ordinal),
            ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_finding_is_the_same_as_in_the_result()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        var detail = await JsonAsync(client, $"/api/v1/findings/{SampleScan.Account}/{SampleScan.First.Id}");
        using var stream = new MemoryStream();
        using (var writer = JsonReport.NewWriter(stream))
        {
            // A baseline is of one run, and so is what blocks it.
            ResultShape.Finding.Write(writer, SampleScan.First with { Baseline = null, Blocking = false });
        }

        Assert.Equal(Encoding.UTF8.GetString(stream.ToArray()), Text(detail["finding"]!));
        Assert.Null(detail["difference"]);
        Assert.Equal(["opened"], detail["history"]!.AsArray().Select(one => (string)one!["kind"]!));
        var difference = await JsonAsync(client, $"/api/v1/findings/{SampleScan.Account}/{SampleScan.FirstDifference.Id}");
        Assert.Equal(SampleScan.FirstDifference.Id, (string)difference["difference"]!["id"]!);
    }

    [Theory]
    [InlineData("severity=critical", "critical")]
    [InlineData("severity=critical,high&outcome=NonCompliant", "critical", "high")]
    [InlineData("severity=low&severity=medium", "low", "medium")]
    public async Task Filters_restrict(string query, params string[] severities)
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        var page = await JsonAsync(client, $"/api/v1/findings?state=all&limit=200&{query}");
        Assert.All(page["items"]!.AsArray(), item => Assert.Contains((string)item!["severity"]!, severities));
        var count = await JsonAsync(client, $"/api/v1/findings/count?state=all&{query}");
        Assert.Equal(page["items"]!.AsArray().Count, (int)count["count"]!);
    }

    [Fact]
    public async Task A_control_is_the_policies_that_support_it_and_one_without_any_has_no_findings()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        var coverage = Policies.FrameworkTable.Coverage(Policies.PolicyCatalog.All.Select(policy => policy.Metadata.Id));
        var framework = coverage.First(one => one.Controls.Any(control => control.Policies.IsEmpty));
        var uncovered = framework.Controls.First(control => control.Policies.IsEmpty).Control.Id;
        Assert.Empty((await JsonAsync(client, $"/api/v1/findings?state=all&framework={Uri.EscapeDataString(framework.Framework.Name)}&control={Uri.EscapeDataString(uncovered)}"))["items"]!.AsArray());
        var covered = framework.Controls.First(control => control.Policies.Contains(SampleScan.First.Policy, StringComparer.Ordinal));
        var found = await JsonAsync(client, $"/api/v1/findings?state=all&framework={Uri.EscapeDataString(framework.Framework.Name)}&control={Uri.EscapeDataString(covered.Control.Id)}");
        Assert.Contains(found["items"]!.AsArray(), item => (string)item!["id"]! == SampleScan.First.Id);
        Assert.All(found["items"]!.AsArray(), item => Assert.Contains((string)item!["policy"]!, covered.Policies));
    }

    [Theory]
    [InlineData("/api/v1/findings?polcy=x", "; did you mean policy?")]
    [InlineData("/api/v1/findings?severity=urgent", "severity takes")]
    [InlineData("/api/v1/findings?severity=hihg", "did you mean high?")]
    [InlineData("/api/v1/findings?limit=0", "limit takes a whole number from 1")]
    [InlineData("/api/v1/findings?limit=1&limit=2", "limit is given more than once")]
    [InlineData("/api/v1/findings?cursor=x", "the cursor is none of this list")]
    [InlineData("/api/v1/findings?since=yesterday", "\"yesterday\" is no span of time")]
    [InlineData("/api/v1/findings?framework=soc", "\"soc\" is no framework")]
    [InlineData("/api/v1/findings?control=1", "A control belongs to a framework: give both.")]
    [InlineData("/api/v1/findings?policy=rds-multi-az2", "did you mean rds-multi-az")]
    [InlineData("/api/v1/findings/count?policy=rds-multi-az2", "did you mean rds-multi-az")]
    [InlineData("/api/v1/findings?account=%00", "a character that no text has")]
    [InlineData("/api/v1/resources?account=a%00", "a character that no text has")]
    [InlineData("/api/v1/overview?a=1", "this call takes none")]
    [InlineData("/api/v1/scans/1/result?format=pdf", "format takes")]
    public async Task What_makes_no_sense_is_told_as_a_problem(string address, string expected)
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        using var response = await client.GetAsync(address, Stop);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var problem = await JsonAsync(response);
        Assert.Equal(400, (int)problem["status"]!);
        Assert.Contains(expected, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/findings/123456789012/1-none")]
    [InlineData("/api/v1/resources/123456789012/none")]
    [InlineData("/api/v1/scans/99")]
    [InlineData("/api/v1/scans/99/result")]
    [InlineData("/api/v1/coverage/999999999999")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/findings")]
    public async Task What_there_is_not_is_told_as_a_problem(string address)
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        using var response = await client.GetAsync(address, Stop);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Null(response.Headers.ETag);
    }

    [Theory]
    [InlineData("/api/v1/overview")]
    [InlineData("/api/v1/findings")]
    [InlineData("/api/v1/findings/count")]
    [InlineData("/api/v1/trend?by=policy&days=7")]
    [InlineData("/api/v1/policies")]
    [InlineData("/api/v1/frameworks")]
    [InlineData("/api/v1/recovery")]
    [InlineData("/api/v1/waivers")]
    [InlineData("/api/v1/coverage")]
    [InlineData("/api/v1/coverage/123456789012")]
    [InlineData("/api/v1/resources")]
    [InlineData("/api/v1/targets")]
    [InlineData("/api/v1/scans")]
    [InlineData("/api/v1/scans/1")]
    [InlineData("/api/v1/scans/1/result?format=sarif")]
    [InlineData("/api/v1/badge.svg")]
    [InlineData("/api/v1/openapi.json")]
    public async Task Whoever_has_an_answer_already_is_not_sent_it_again(string address)
    {
        await Midnight.PassAsync();
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        using var first = await client.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
        using var head = await client.SendAsync(new(HttpMethod.Head, address), Stop);
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (head.StatusCode, head.Headers.ETag));
    }

    [Fact]
    public async Task What_a_scan_changes_is_sent_again()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        using var first = await client.GetAsync("/api/v1/findings", Stop);
        await ScanAsync(auditor);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/findings");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_result_is_downloaded_in_every_format(string format)
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        using var response = await client.GetAsync($"/api/v1/scans/1/result?format={format}", Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith($"auditor-{SampleScan.Account}-", response.Content.Headers.ContentDisposition.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.StartsWith("sandbox;", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(Stop));
        Assert.Contains((await auditor.Store.AuditLog.ListAsync(10, null, Stop)).Items, entry => entry is { Who: "local", Action: Activity.ResultDownloaded } && entry.Subject == $"scan 1 as {format}");
    }

    [Fact]
    public async Task What_is_not_sent_of_a_result_is_no_download_and_has_its_headers_all_the_same()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        using var head = await client.SendAsync(new(HttpMethod.Head, "/api/v1/scans/1/result?format=html"), Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/scans/1/result?format=html");
        request.Headers.IfNoneMatch.Add(head.Headers.ETag!);
        using var known = await client.SendAsync(request, Stop);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (head.StatusCode, known.StatusCode));
        foreach (var response in new[] { head, known })
        {
            Assert.Equal("no-cache, private", response.Headers.CacheControl!.ToString());
            Assert.StartsWith("sandbox;", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }

        Assert.DoesNotContain((await auditor.Store.AuditLog.ListAsync(10, null, Stop)).Items, entry => entry.Action == Activity.ResultDownloaded);
    }

    [Theory]
    [InlineData("environment", "environment")]
    [InlineData("region", "region")]
    public async Task Resources_of_no_environment_or_region_are_asked_for_as_findings_are(string filter, string member)
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        var all = (await JsonAsync(client, "/api/v1/resources?limit=200"))["items"]!.AsArray();
        var none = (await JsonAsync(client, $"/api/v1/resources?limit=200&{filter}=-"))["items"]!.AsArray();
        Assert.Equal(all.Where(item => string.IsNullOrEmpty((string?)item![member])).Select(item => (string)item!["key"]!), none.Select(item => (string)item!["key"]!));
    }

    [Fact]
    public async Task Resources_are_found_by_a_part_of_their_name()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        var name = (string)(await JsonAsync(client, "/api/v1/resources?limit=1"))["items"]![0]!["name"]!;
        var found = (await JsonAsync(client, $"/api/v1/resources?text={Uri.EscapeDataString(name[1..].ToUpperInvariant())}"))["items"]!.AsArray();
        Assert.NotEmpty(found);
        Assert.All(found, item => Assert.Contains(name[1..], (string)item!["name"]!, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_json_of_a_download_is_the_stored_result()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        await using var stored = await auditor.Store.Scans.OpenResultAsync(1, Stop);
        using var reader = new StreamReader(stored!);
        Assert.Equal(await reader.ReadToEndAsync(Stop), await client.GetStringAsync("/api/v1/scans/1/result", Stop));
    }

    [Fact]
    public async Task A_report_tells_what_was_open_up_to_its_scan_and_not_since()
    {
        var folder = Directory.CreateTempSubdirectory("auditor-trend-");
        var time = new ManualTime();
        time.Advance(TimeProvider.System.GetUtcNow().AddDays(-2) - time.GetUtcNow());
        await using (var earlier = await Store.OpenAsync(new() { Folder = folder.FullName }, time, Stop))
        {
            await earlier.Targets.SetAsync([new(SampleScan.Account, "sample")], time.GetUtcNow(), Stop);
            var claim = await earlier.Scans.ClaimAsync(SampleScan.Account, null, ScanTrigger.Request, "tester", "here", Stop);
            Assert.NotNull(await earlier.Scans.CompleteAsync(claim!, SampleScan.Full with { Time = time.GetUtcNow() }, _ => [], Stop));
        }

        await using var auditor = await HostedAuditor.StartInAsync(folder.FullName);
        var next = await auditor.Store.Scans.ClaimAsync(SampleScan.Account, null, ScanTrigger.Request, "tester", "here", Stop);
        Assert.NotNull(await auditor.Store.Scans.CompleteAsync(next!, SampleScan.Without(SampleScan.First.Id) with { Time = TimeProvider.System.GetUtcNow() }, _ => [], Stop));

        using var client = auditor.Client();
        var open = OpenFindings.Of(SampleScan.Full).Total;
        var report = await client.GetStringAsync("/api/v1/scans/2/result?format=html", Stop);
        Assert.Contains($"{open - 1} are open, 1 fewer than on {time.GetUtcNow():yyyy-MM-dd}.", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Open findings over time", await client.GetStringAsync("/api/v1/scans/1/result?format=html", Stop), StringComparison.Ordinal);
        await auditor.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_scan_of_an_account_that_there_is_not_is_refused_and_written_down()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        using var response = await client.PostAsync("/api/v1/scans", new StringContent("""{"account":"999999999999"}""", Encoding.UTF8, "application/json"), Stop);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        using var strange = await client.PostAsync("/api/v1/scans", new StringContent("""{"acount":"1"}""", Encoding.UTF8, "application/json"), Stop);
        Assert.Contains("did you mean account?", await strange.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains((await auditor.Store.AuditLog.ListAsync(10, null, Stop)).Items, entry => entry is { Who: "local", Action: Activity.ScanRequested, Subject: "999999999999" });
    }

    [Fact]
    public async Task A_token_is_made_told_once_used_and_revoked()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        using var made = await client.PostAsync("/api/v1/tokens", new StringContent("""{"name":"pipeline","scopes":["read"],"days":30}""", Encoding.UTF8, "application/json"), Stop);
        var token = await JsonAsync(made);
        var secret = (string)token["secret"]!;
        Assert.StartsWith("aud_", secret, StringComparison.Ordinal);
        Assert.Equal("no-store", made.Headers.CacheControl!.ToString());
        using var machine = auditor.Client();
        machine.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        using (var read = await machine.GetAsync("/api/v1/targets", Stop))
        {
            Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        }

        var list = await client.GetStringAsync("/api/v1/tokens", Stop);
        Assert.Contains("\"name\": \"pipeline\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, list, StringComparison.Ordinal);
        using (var revoked = await client.DeleteAsync($"/api/v1/tokens/{(long)token["token"]!["id"]!}", Stop))
        {
            Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        }

        using var after = await machine.GetAsync("/api/v1/targets", Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        var log = await client.GetStringAsync("/api/v1/audit-log", Stop);
        Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
        Assert.Contains("token pipeline, which was revoked", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"scopes":["read"]}""", "a token needs a name")]
    [InlineData("""{"name":"a"}""", "a token needs at least one scope")]
    [InlineData("""{"name":"a","scopes":["raed"]}""", "did you mean read?")]
    [InlineData("""{"name":"a","scopes":["read"],"days":366}""", "a token lasts 1 to 365 days")]
    [InlineData("""{"name":"a","scopes":"read"}""", "scopes is a list of texts")]
    [InlineData("""[]""", "send a JSON object")]
    [InlineData("""{""", "this is no JSON")]
    public async Task A_token_that_makes_no_sense_is_not_made(string body, string expected)
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        using var response = await client.PostAsync("/api/v1/tokens", new StringContent(body, Encoding.UTF8, "application/json"), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(expected, (string)(await JsonAsync(response))["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_what_they_have_not()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await auditor.TokenAsync(AccessScope.Admin));
        using var response = await client.PostAsync("/api/v1/tokens", new StringContent("""{"name":"a","scopes":["admin","scan"]}""", Encoding.UTF8, "application/json"), Stop);
        Assert.Contains("you cannot give the scope scan", (string)(await JsonAsync(response))["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_for_longer_than_they_have_it()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await auditor.TokenAsync(AccessScope.All));
        using var response = await client.PostAsync("/api/v1/tokens", new StringContent("""{"name":"successor","scopes":["admin"],"days":365}""", Encoding.UTF8, "application/json"), Stop);
        var tokens = await auditor.Store.Tokens.ListAsync(Stop);
        Assert.Equal(["successor", "a machine"], tokens.Select(token => token.Name));
        Assert.Equal(tokens[1].ExpiresAt, tokens[0].ExpiresAt);
        Assert.Equal("token:1:a machine", tokens[0].CreatedBy);
        Assert.Contains((await auditor.Store.AuditLog.ListAsync(10, null, Stop)).Items, entry => entry is { Who: "token:1:a machine", Action: Activity.TokenMade } && entry.Subject.StartsWith("2:successor, admin, until ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nor_for_longer_than_the_issuer_lets_them_in()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        using var client = auditor.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", issuer.Issue(OidcPerson.Operator));
        using var response = await client.PostAsync("/api/v1/tokens", new StringContent("""{"name":"successor","scopes":["admin"],"days":365}""", Encoding.UTF8, "application/json"), Stop);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.True(Assert.Single(await auditor.Store.Tokens.ListAsync(Stop)).ExpiresAt < TimeProvider.System.GetUtcNow().AddDays(1));
    }

    [Fact]
    public async Task Every_token_that_goes_with_another_is_in_the_audit_log()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await auditor.TokenAsync(AccessScope.All));
        using var made = await client.PostAsync("/api/v1/tokens", new StringContent("""{"name":"successor","scopes":["admin"]}""", Encoding.UTF8, "application/json"), Stop);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string)(await JsonAsync(made))["secret"]!);
        using var revoked = await client.DeleteAsync("/api/v1/tokens/1", Stop);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        using var after = await client.GetAsync("/api/v1/tokens", Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        Assert.Equal(
            ["2:successor", "1:a machine"],
            (await auditor.Store.AuditLog.ListAsync(10, null, Stop)).Items.Where(entry => entry is { Who: "token:2:successor", Action: Activity.TokenRevoked }).Select(entry => entry.Subject));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    public async Task A_badge_is_public_only_where_that_is_configured(bool isPublic, HttpStatusCode expected)
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync([.. HostedAuditor.LoginAt(issuer), ("PUBLIC_BADGE", isPublic ? "true" : "false")]);
        using var client = auditor.Client();
        using var response = await client.GetAsync("/api/v1/badge.svg?environment=%3Cscript%3E", Stop);
        Assert.Equal(expected, response.StatusCode);
        if (isPublic)
        {
            var picture = await response.Content.ReadAsStringAsync(Stop);
            Assert.Contains("&lt;script&gt;: not scanned", picture, StringComparison.Ordinal);
            Assert.NotNull(System.Xml.Linq.XDocument.Parse(picture).Root);
            Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        }
    }

    [Fact]
    public async Task Answers_are_compressed_for_who_takes_that()
    {
        await using var auditor = await ScannedAsync();
        using var client = auditor.Client();
        foreach (var encoding in new[] { "br", "gzip" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/policies");
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var response = await client.SendAsync(request, Stop);
            Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        }
    }

    private static async Task<HostedAuditor> ScannedAsync()
    {
        var auditor = await HostedAuditor.StartAsync();
        await auditor.Store.Targets.SetAsync([new(SampleScan.Account, "sample")], TimeProvider.System.GetUtcNow(), Stop);
        await ScanAsync(auditor);
        return auditor;
    }

    private static async Task ScanAsync(HostedAuditor auditor)
    {
        var claim = await auditor.Store.Scans.ClaimAsync(SampleScan.Account, null, ScanTrigger.Request, "tester", "here", Stop);
        Assert.NotNull(await auditor.Store.Scans.CompleteAsync(claim!, SampleScan.Full with { Time = TimeProvider.System.GetUtcNow() }, _ => [], Stop));
    }

    private static async Task<JsonNode> JsonAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await JsonAsync(response);
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;

    private static string Text(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = JsonReport.NewWriter(stream))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
