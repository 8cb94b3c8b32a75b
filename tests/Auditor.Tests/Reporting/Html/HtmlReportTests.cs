using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Auditor.Auditing;
using Auditor.Reporting;
using Auditor.Reporting.Html.Packing;
using Policies.Model;

namespace Auditor.Tests.Reporting.Html;

public sealed class HtmlReportTests
{
    private static readonly HtmlPage FullPage = Page(SampleResult.Full);

    [Fact]
    public void The_same_result_gives_the_same_bytes() => Assert.Equal(FullPage.Text, Page(SampleResult.Full).Text);

    [Fact]
    public void The_policy_of_the_page_allows_its_own_style_and_script_and_nothing_else()
    {
        Assert.Equal(
            $"default-src 'none'; style-src '{Hash(FullPage.Style)}'; script-src '{Hash(FullPage.Script)}'; base-uri 'none'; form-action 'none'",
            FullPage.Policy);
        Assert.DoesNotContain("url(", FullPage.Style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", FullPage.Style, StringComparison.Ordinal);
        Assert.DoesNotContain("innerHTML", FullPage.Script, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_loads_nothing()
    {
        Assert.DoesNotContain(FullPage.Elements(), element => element.Name.LocalName is "link" or "img" or "iframe" or "object" or "embed" or "base");
        Assert.DoesNotContain(FullPage.Elements().Attributes(), attribute => attribute.Name.LocalName is "src" or "srcset" or "style" or "action");
    }

    [Fact]
    public void Every_finding_can_be_linked_to_and_holds_its_evidence()
    {
        Assert.All(SampleResult.Full.Findings, finding =>
        {
            var shown = FullPage.ById(finding.Id);
            Assert.NotNull(shown);
            Assert.Equal("details", shown.Name.LocalName);
            Assert.All(finding.Evidence, evidence => Assert.Contains(evidence.Path, HtmlPage.Flat(shown), StringComparison.Ordinal));
            Assert.Contains(finding.Remediation, HtmlPage.Flat(shown), StringComparison.Ordinal);
            Assert.All(finding.Controls, control => Assert.Contains($"{control.Framework} {control.Id}", HtmlPage.Flat(shown), StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Links_within_the_page_lead_somewhere()
    {
        var ids = FullPage.Elements().Select(element => element.Attribute("id")?.Value).OfType<string>().ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(FullPage.Elements("a").Select(link => link.Attribute("href")!.Value).Where(href => href.StartsWith('#')), href => Assert.Contains(href[1..], ids, StringComparer.Ordinal));
    }

    [Fact]
    public void Headings_follow_one_another_without_a_gap()
    {
        var levels = FullPage.Elements().Where(element => element.Name.LocalName is "h1" or "h2" or "h3" or "h4").Select(element => element.Name.LocalName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second - pair.First <= 1));
    }

    [Fact]
    public void The_page_has_a_language_landmarks_and_labels()
    {
        Assert.Equal("en", FullPage.Elements("html").Concat(FullPage.Elements().Take(1)).First().Attribute("lang")?.Value);
        Assert.Single(FullPage.Elements("main"));
        Assert.Single(FullPage.Elements("nav"));
        Assert.All(FullPage.Elements("section").Where(section => section.Attribute("id") is not null), section => Assert.NotNull(section.Attribute("aria-labelledby")));
        Assert.All(FullPage.Elements().Where(element => element.Name.LocalName is "input" or "select"), control => Assert.Equal("label", control.Parent!.Name.LocalName));
        Assert.All(FullPage.Elements("th"), cell => Assert.NotNull(cell.Attribute("scope")));
    }

    [Fact]
    public void Filters_are_hidden_until_the_script_shows_them() => Assert.NotNull(FullPage.ById("filters")!.Attribute("hidden"));

    [Fact]
    public void An_excerpt_marks_its_line_and_masks_what_is_named_like_a_secret()
    {
        var finding = SampleResult.Full.Findings.First(finding => finding.Policy is "rds-not-publicly-accessible");
        var lines = FullPage.ById(finding.Id)!.Descendants("span").Where(span => span.Attribute("class")?.Value.StartsWith("line", StringComparison.Ordinal) is true).Select(line => (Class: line.Attribute("class")!.Value, Text: HtmlPage.Flat(line))).ToArray();
        Assert.Equal(7, lines.Length);
        Assert.Equal("1136 \"PubliclyAccessible\": true,", Assert.Single(lines, line => line.Class is "line marked").Text);
        Assert.Contains(lines, line => line.Text is "1137 \"MasterUserPassword\": ••••••,");
        Assert.DoesNotContain("correct-horse", FullPage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_of_a_finding_about_secrets_are_not_shown()
    {
        var finding = SampleResult.Full.Findings.First(finding => finding.Location is not null) with { Policy = "template-no-plaintext-secrets" };
        var page = Page(SampleResult.Full with { Findings = [finding] });
        Assert.Empty(page.OfClass("excerpt"));
        Assert.Contains("they may hold a secret", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_looked_at_is_said()
    {
        Assert.Contains("wafv2:ListWebACLs was denied", HtmlPage.Flat(FullPage.ById("coverage")!), StringComparison.Ordinal);
        Assert.Contains("not complete", HtmlPage.Flat(FullPage.Elements("header").Single()), StringComparison.Ordinal);
        Assert.Contains("Everything that was asked for was read.", HtmlPage.Flat(Page(SampleResult.Clean).ById("coverage")!), StringComparison.Ordinal);
    }

    [Fact]
    public void Recovery_says_what_to_change_to_meet_an_objective()
    {
        var recovery = HtmlPage.Flat(FullPage.ById("recovery")!);
        Assert.Contains("What to change in production", recovery, StringComparison.Ordinal);
        Assert.Contains("RTO of database, zone: at least 20 min, no published figure, objective 15 min, not met", recovery, StringComparison.Ordinal);
        Assert.Contains("Set up a standby in another zone (MultiAZ): 1 min to 8 min.", recovery, StringComparison.Ordinal);
        Assert.Contains("Rehearse the restore and measure it.", recovery, StringComparison.Ordinal);
    }

    [Fact]
    public void Recovery_says_in_words_whether_an_objective_is_met()
    {
        var recovery = HtmlPage.Flat(FullPage.ById("recovery")!);
        Assert.Contains("at least 20 min, no published figure not met objective 15 min", recovery, StringComparison.Ordinal);
        Assert.Contains("5 min to 10 min met objective 1 h", recovery, StringComparison.Ordinal);
    }

    [Fact]
    public void Resources_of_one_name_are_rows_of_their_own_and_told_apart()
    {
        var missed = SampleResult.Full.Recovery.First(estimate => estimate is { Environment: "production", Component: "database", Objective: "RTO", Disruption: "zone" });
        var here = missed.Resource with { LogicalId = "Database", ConstructPath = null, Stack = "Shop" };
        var met = missed with { Resource = here with { Stack = "Bank" }, Outcome = Outcome.Compliant, Minimum = TimeSpan.FromMinutes(1), Maximum = TimeSpan.FromMinutes(8), Changes = [] };
        var recovery = Page(SampleResult.Full with { Recovery = [met, missed with { Resource = here }] }).ById("recovery")!;
        Assert.Equal(
            ["databaseDatabase (Bank) 1 min to 8 min met objective 15 min", "databaseDatabase (Shop) at least 20 min, no published figure not met objective 15 min"],
            recovery.Descendants("table").First().Descendants("tbody").Single().Elements("tr").Select(HtmlPage.Flat),
            StringComparer.Ordinal);
        Assert.Equal("Database (Shop)", HtmlPage.Flat(recovery.Descendants("ul").First().Descendants("code").Single()));
    }

    [Fact]
    public void Of_two_estimates_for_one_resource_the_worse_is_told()
    {
        var missed = SampleResult.Full.Recovery.First(estimate => estimate is { Environment: "production", Component: "database", Objective: "RTO", Disruption: "zone" });
        var recovery = Page(SampleResult.Full with { Recovery = [missed with { Outcome = Outcome.Compliant }, missed] }).ById("recovery")!;
        Assert.Contains("not met", HtmlPage.Flat(recovery.Descendants("td").First()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_told_once_and_many_rows_are_packed()
    {
        var estimate = SampleResult.Full.Recovery[0];
        var many = Enumerable.Range(0, 600).Select(number => estimate with { Resource = estimate.Resource with { LogicalId = $"Database{number}", ConstructPath = null } });
        var recovery = Page(SampleResult.Full with { Recovery = [.. many] }).ById("recovery")!;
        var tables = recovery.Descendants("tbody").ToArray();
        Assert.Equal(PackedParts.RowsShown, tables[0].Elements("tr").Count());
        Assert.Single(tables[1].Elements("tr"));
        Assert.Contains("100 more rows are in this file, packed.", HtmlPage.Flat(recovery), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_state_of_a_control_is_said_in_words()
    {
        var rows = FullPage.OfClass("framework").SelectMany(framework => framework.Descendants("tr")).Select(HtmlPage.Flat).ToArray();
        Assert.Contains(rows, row => row.StartsWith("CloudFront.15 in partrecommended viewer TLS policy1 non-compliant cloudfront-viewer-tls12 1 finding", StringComparison.Ordinal));
        Assert.Contains("CloudFront.6WAF attached2 unknown cloudfront-waf-enabled 2 findings2 unknown, 1 compliant", rows, StringComparer.Ordinal);
        Assert.Contains("KMS.4keys rotate1 waived kms-rotation-enabled 1 waived1 waived, 6 compliant", rows, StringComparer.Ordinal);
        Assert.Contains(rows, row => row.StartsWith("RDS.3storage encryptedno violation found rds-storage-encrypted", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("ECS.20containers without roota policy failed", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("S3.5TLS onlynothing to judge", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("CP-9System Backupnot everything was read", StringComparison.Ordinal));
        Assert.Contains("AC-2Account Managementnot looked at iam-user-no-policies took no part", rows, StringComparer.Ordinal);
        Assert.Contains(rows, row => row.StartsWith("CP-10System Recoverynot looked at everywhere ecs-tasks-redundant not in development, no environment", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.StartsWith("ACM.1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_control_whose_policies_took_part_elsewhere_only_was_not_looked_at()
    {
        var policies = SampleResult.Clean.Policies.Select(policy => policy.Id is "ecs-tasks-redundant" or "rds-multi-az" ? policy with { NotIn = ["production"] } : policy);
        var page = Page(SampleResult.Clean with { Policies = [.. policies], Frameworks = SampleFrameworks.All });
        Assert.Contains(
            "CP-10System Recoverynot looked at ecs-tasks-redundant not in production24 compliant rds-multi-az not in production24 compliant",
            page.OfClass("framework").SelectMany(framework => framework.Descendants("tr")).Select(HtmlPage.Flat),
            StringComparer.Ordinal);
    }

    [Fact]
    public void What_of_a_framework_no_policy_supports_is_folded_away_and_counted()
    {
        var framework = FullPage.OfClass("framework").First();
        Assert.Equal(
            "7 controls: 1 with violations 2 not known 1 waived 1 without violation found 1 with nothing to judge 1 that no policy supports",
            HtmlPage.Flat(framework.Descendants("p").First()));
        Assert.Contains("Every control of the framework is counted. 6 controls that policies support, 1 of them in part", HtmlPage.Flat(framework), StringComparison.Ordinal);
        Assert.EndsWith("1 control that no policy supports ACM.1 certificates renewed in time", HtmlPage.Flat(framework), StringComparison.Ordinal);
        Assert.Contains("The framework has further controls", HtmlPage.Flat(FullPage.OfClass("framework").Last()), StringComparison.Ordinal);
        Assert.All(FullPage.ById("controls")!.Descendants("details"), details => Assert.Null(details.Attribute("open")));
        Assert.DoesNotContain("compliant with", FullPage.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_count_of_a_policys_findings_leads_to_one_of_them()
    {
        var links = FullPage.OfClass("framework").SelectMany(framework => framework.Descendants("a")).Where(link => link.Attribute("data-filter")?.Value.Contains("&policy=", StringComparison.Ordinal) is true).ToArray();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains($"Policy {link.Attribute("data-filter")!.Value.Split("&policy=")[1]} ", HtmlPage.Flat(FullPage.ById(link.Attribute("href")!.Value[1..])!), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 5, 0, 0, "Not compliant")]
    [InlineData(0, 5, 0, 0, "Findings, none of which block")]
    [InlineData(0, 0, 3, 9, "No violation found, not everything decided")]
    [InlineData(0, 0, 0, 9, "Compliant")]
    [InlineData(0, 0, 0, 0, "Nothing was judged")]
    public void The_verdict_fits_the_counts(int blocking, int nonCompliant, int unknown, int compliant, string verdict)
    {
        var page = Page(SampleResult.Clean with { Summary = new AuditSummary(nonCompliant, unknown, 0, compliant, 0, 3, 14, blocking) });
        Assert.Equal(verdict, HtmlPage.Flat(Assert.Single(page.OfClass("verdict-heading"))));
    }

    [Fact]
    public void Without_a_threshold_nothing_is_said_to_be_below_it() => Assert.Equal(
        "5 findings are open, and no threshold was set.",
        HtmlPage.Flat(Page(SampleResult.Clean with { FailOn = null, Summary = new AuditSummary(5, 0, 0, 0, 0, 3, 14, 0) }).OfClass("verdict").Single().Elements("p").ElementAt(1)));

    [Fact]
    public void An_incomplete_audit_without_findings_is_not_called_compliant() =>
        Assert.Equal("No violation found in what was read", HtmlPage.Flat(Assert.Single(Page(SampleResult.Clean with { Errors = SampleResult.Full.Errors }).OfClass("verdict-heading"))));

    [Fact]
    public void No_text_of_a_result_becomes_markup()
    {
        var context = new ReportContext { Title = HtmlPage.Payload, Excerpt = place => [(place.Line, HtmlPage.Payload)] };
        var hostile = new HtmlPage(Approval.Write("html", Hostile.Of(SampleResult.Full, HtmlPage.Payload), context));
        var shapes = FullPage.Elements().Select(element => element.Name.LocalName).ToHashSet(StringComparer.Ordinal);
        var attributes = FullPage.Elements().Attributes().Select(attribute => attribute.Name.LocalName).ToHashSet(StringComparer.Ordinal);
        Assert.All(hostile.Elements(), element => Assert.Contains(element.Name.LocalName, shapes));
        Assert.All(hostile.Elements().Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, attributes));
        Assert.DoesNotContain(attributes, name => name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(hostile.Elements("a"), link => Assert.Matches("^(#|https://)", link.Attribute("href")!.Value));
        Assert.Single(hostile.Elements("script"), script => script.Attribute("type")?.Value is not "text/plain");
        Assert.Equal((FullPage.Style, FullPage.Script, FullPage.Policy), (hostile.Style, hostile.Script, hostile.Policy));
        Assert.DoesNotContain(hostile.Text, character => character is '\u202e' or '\0');
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://example.com")]
    [InlineData("data:text/html,x")]
    [InlineData("//example.com")]
    public void A_source_that_is_no_https_address_is_no_link(string source)
    {
        var page = Page(SampleResult.Full with { Recovery = [SampleResult.Full.Recovery[0] with { Source = source }] });
        Assert.DoesNotContain(page.Elements("a"), link => !link.Attribute("href")!.Value.StartsWith('#'));
    }

    [Fact]
    public void Templates_quote_every_attribute_and_build_no_address_but_checked_ones()
    {
        var assembly = typeof(ReportFormats).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".scriban", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = reader.ReadToEnd();
            Assert.DoesNotContain("={{", text, StringComparison.Ordinal);
            Assert.DoesNotContain("='", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(new Regex("""(?:href|src)="\{\{(?! (?:(?:it|it\.Mark|box\.Mark|it\.Elsewhere)\.Link|link [A-Za-z.]+|link "/[a-z0-9./?=&-]*"|(?:entry|it)\.Url) \}\})""", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), text);
        }
    }

    [Fact]
    public void Of_many_findings_the_first_are_laid_out_and_the_rest_is_packed_and_counted()
    {
        var page = Page(Many(5000));
        Assert.Equal(PackedParts.FindingsShown, page.ById("list")!.Elements("details").Count());
        Assert.Contains("4,800 more findings are in this file, packed. Its script shows them; here it did not run.", HtmlPage.Flat(page.ById("findings")!), StringComparison.Ordinal);
        var packed = 5000 - PackedParts.FindingsShown + Many(5000).Findings.Count(finding => finding.Waiver is not null) - PackedParts.RowsShown;
        Assert.Equal(Math.Ceiling(packed / (double)PackedParts.ChunkSize), page.OfClass("chunk").Count());
        Assert.True(page.Text.Length < 3_000_000, $"{page.Text.Length} characters");
        Assert.Equal(page.Text, Page(Many(5000)).Text);
    }

    [Fact]
    public void What_is_packed_allows_no_further_script()
    {
        var page = Page(Many(5000));
        Assert.Equal(FullPage.Policy, page.Policy);
        Assert.All(page.Elements("script").Where(script => script.Attribute("type") is not null), script => Assert.Matches("^[A-Za-z0-9+/=]+$", script.Value));
    }

    [Fact]
    public void A_finding_says_which_drift_breaks_its_policy()
    {
        var page = Page(SampleDrift.Full);
        var finding = SampleDrift.Full.Findings.Single(finding => finding.Policy is "rds-backup-retention");
        Assert.Contains("Drift Properties/BackupRetentionPeriod: expected 7, is 1", HtmlPage.Flat(page.ById(finding.Id)!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_shows_shares_with_their_figures()
    {
        var charts = FullPage.OfClass("chart").ToArray();
        Assert.Equal(["Open findings by severity", "Open findings by environment", "Open findings by account", "Controls by framework"], charts.Select(chart => HtmlPage.Flat(chart.Elements("figcaption").Single())), StringComparer.Ordinal);
        Assert.Contains("AWS-FSBP 7 controls: 1 with violations 2 not known", HtmlPage.Flat(charts[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_trend_is_shown_where_somebody_kept_count_and_in_figures_too()
    {
        Assert.Empty(FullPage.OfClass("trend"));
        var page = new HtmlPage(Approval.Write("html", SampleResult.Full, new ReportContext { Trend = [new(SampleResult.Full.Time.AddDays(-1), 1, 2, 3, 4, 5), new(SampleResult.Full.Time, 1, 2, 3, 3, 5)] }));
        var trend = Assert.Single(page.OfClass("trend"));
        Assert.Contains("14 are open, 1 fewer than on 2026-11-21.", HtmlPage.Flat(trend), StringComparison.Ordinal);
        Assert.Equal(["2026-11-21T21:11:59Z1512345", "2026-11-22T21:11:59Z1412335"], trend.Descendants("tbody").Single().Elements("tr").Select(row => string.Concat(row.Elements().Select(cell => cell.Value))), StringComparer.Ordinal);
    }

    [Fact]
    public void Samples_are_written_where_one_asks_for_them()
    {
        var folder = Environment.GetEnvironmentVariable("AUDITOR_SAMPLES");
        Assert.SkipWhen(folder is null, "AUDITOR_SAMPLES names no folder for pages to look at in a browser");
        File.WriteAllText(Path.Combine(folder!, "full.html"), FullPage.Text);
        File.WriteAllText(Path.Combine(folder!, "clean.html"), Approval.Write("html", SampleResult.Clean));
        File.WriteAllText(Path.Combine(folder!, "hostile.html"), Approval.Write("html", Hostile.Of(SampleResult.Full, HtmlPage.Payload)));
        File.WriteAllText(Path.Combine(folder!, "many.html"), Approval.Write("html", Many(5000)));
    }

    private static AuditResult Many(int count) =>
        SampleResult.Full with { Findings = [.. Enumerable.Range(0, count).Select(number => SampleResult.Full.Findings[number % SampleResult.Full.Findings.Length] with { Id = $"1-{number:x8}" })] };

    private static HtmlPage Page(AuditResult result) => new(Approval.Write("html", result));

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
