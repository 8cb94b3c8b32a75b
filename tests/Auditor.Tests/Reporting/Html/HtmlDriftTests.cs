using System.Text.Json.Nodes;
using System.Xml.Linq;
using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Reporting;

namespace Auditor.Tests.Reporting.Html;

public sealed class HtmlDriftTests
{
    private static readonly HtmlPage FullPage = Page(SampleDrift.Full);

    private static readonly AuditResult Nothing = SampleResult.Clean with { Summary = new AuditSummary(0, 0, 0, 0, 0, 65, 14, 0) };

    [Fact]
    public void The_same_drift_gives_the_same_bytes() => Assert.Equal(FullPage.Text, Page(SampleDrift.Full).Text);

    [Fact]
    public void Every_difference_can_be_linked_to_and_says_how_to_mend_it() => Assert.All(SampleDrift.Report.Differences, difference =>
    {
        var shown = FullPage.ById(difference.Id);
        Assert.NotNull(shown);
        Assert.Contains(difference.Resource.Name, HtmlPage.Flat(shown), StringComparison.Ordinal);
        Assert.All(difference.Policies, policy => Assert.Contains(policy, HtmlPage.Flat(shown), StringComparison.Ordinal));
        Assert.Contains(difference.Remediation, HtmlPage.Flat(shown), StringComparison.Ordinal);
    });

    [Fact]
    public void The_contents_and_the_summary_lead_to_drift()
    {
        Assert.Contains("Drift", FullPage.Elements("nav").Single().Descendants("a").Select(HtmlPage.Flat), StringComparer.Ordinal);
        Assert.Equal(["8 Drifted", "1 Missing", "3 Unmanaged", "3 Pending", "4 Not compared"], FullPage.OfClass("tile").Skip(5).Select(HtmlPage.Flat), StringComparer.Ordinal);
    }

    [Fact]
    public void Without_a_comparison_there_is_no_word_of_drift()
    {
        var page = Page(SampleResult.Full);
        Assert.Null(page.ById("drift"));
        Assert.Equal(5, page.OfClass("tile").Count());
        Assert.DoesNotContain(page.Elements("a"), link => link.Attribute("href")?.Value is "#drift");
    }

    [Fact]
    public void Links_within_the_page_lead_somewhere()
    {
        var ids = FullPage.Elements().Select(element => element.Attribute("id")?.Value).OfType<string>().ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(FullPage.Elements("a").Select(link => link.Attribute("href")!.Value).Where(href => href.StartsWith('#')), href => Assert.Contains(href[1..], ids, StringComparer.Ordinal));
    }

    [Fact]
    public void A_policy_that_is_broken_leads_to_its_finding_else_to_its_row_else_nowhere()
    {
        Assert.Equal($"#{SampleResult.Full.Findings.Single(finding => finding.Policy is "rds-backup-retention").Id}", LinkOf("rds-backup-retention"));
        Assert.Equal("#policy-ecs-tasks-redundant", LinkOf("ecs-tasks-redundant"));
        Assert.Null(LinkOf("ec2-no-open-ingress"));
    }

    [Fact]
    public void Headings_follow_one_another_without_a_gap()
    {
        var levels = FullPage.Elements().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']).Select(element => element.Name.LocalName[1] - '0').ToArray();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second - pair.First <= 1));
        Assert.Contains(5, levels);
    }

    [Fact]
    public void A_scalar_stands_beside_the_other_with_what_changed_marked()
    {
        var rows = RowsOf(DifferenceKind.NotEqual, "Properties/PubliclyAccessible");
        Assert.Equal(["changed: [false] | [true]"], rows);
        Assert.Equal(["Deployed", "Live"], Shown(DifferenceKind.NotEqual, "Properties/PubliclyAccessible").Descendants("th").Select(HtmlPage.Flat), StringComparer.Ordinal);
    }

    [Fact]
    public void A_document_is_told_by_what_changed_in_it_and_the_rest_is_folded() => Assert.Equal(
        [
            "same: Version: \"2012-10-17\" | Version: \"2012-10-17\"",
            "same: Statement | Statement",
            "folded: 1 unchanged[0]: { Sid: \"Read\", Effect: \"Allow\", Action: \"s3:GetObject\", Resource: \"arn:aws:s3:::housing-website/*\", Principal: { Service: \"cloudfront.amazonaws.com\" } }",
            "same: [1] | [1]",
            "same: Sid: \"Tls\" | Sid: \"Tls\"",
            "changed: Effect: [\"Deny\"] | Effect: [\"Allow\"]",
            "folded: 3 unchangedAction: \"s3:*\"Resource: [\"arn:aws:s3:::housing-website\", \"arn:aws:s3:::housing-website/*\"]Principal: \"*\"",
            "same: Condition | Condition",
            "same: Bool | Bool",
            "changed: aws:SecureTransport: [\"false\"] | aws:SecureTransport: [\"true\"]",
            "added:  | NotPrincipal: [\"*\"]",
        ],
        RowsOf(DifferenceKind.NotEqual, "Properties/PolicyDocument"),
        StringComparer.Ordinal);

    [Fact]
    public void In_a_long_text_the_words_that_changed_are_marked()
    {
        var page = Page(SampleDrift.With(Nothing, SampleDrift.Report with { Differences = [SampleDrift.Report.Differences[0] with { Expected = JsonValue.Create("arn:aws:iam::111111111111:role/app"), Actual = JsonValue.Create("arn:aws:iam::222222222222:role/app") }] }));
        Assert.Equal(["changed: \"arn:aws:iam::[111111111111]:role/app\" | \"arn:aws:iam::[222222222222]:role/app\""], page.OfClass("diff").Single().Element("tbody")!.Elements("tr").Select(Row), StringComparer.Ordinal);
    }

    [Fact]
    public void A_secret_is_called_one_and_is_its_hash() => Assert.Equal(["changed: secret [sha256:5e884898da28] | secret [sha256:2bd806c97f0e]"], RowsOf(DifferenceKind.NotEqual, "Properties/MasterUserPassword"), StringComparer.Ordinal);

    [Fact]
    public void Of_a_pending_change_what_is_deployed_comes_first()
    {
        Assert.Equal(["changed: [100] | [0]"], RowsOf(DifferenceKind.PendingChange, "Properties/DeploymentConfiguration/MinimumHealthyPercent"), StringComparer.Ordinal);
        Assert.Contains("Would break ecs-tasks-redundant", HtmlPage.Flat(Shown(DifferenceKind.PendingChange, "Properties/DeploymentConfiguration/MinimumHealthyPercent")), StringComparison.Ordinal);
        Assert.Contains("the resource as a whole", HtmlPage.Flat(Shown(DifferenceKind.PendingChange, null)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_manages_is_told_by_type_and_account_with_who_made_it()
    {
        var unmanaged = FullPage.OfClass("wholes").Select(HtmlPage.Flat).ToArray();
        Assert.StartsWith("high 1 AWS::CloudWatch::Alarm HousingTrends-production, 123456789012/us-east-1", unmanaged[0], StringComparison.Ordinal);
        Assert.StartsWith("high 2 AWS::S3::Bucket 123456789012/us-east-1", unmanaged[1], StringComparison.Ordinal);
        Assert.Contains("made by alice@example.com (CreateBucket, 2026-11-20T09:30:00Z)", unmanaged[1], StringComparison.Ordinal);
        Assert.StartsWith("low 1 AWS::CloudFormation::Stack 123456789012/eu-central-1", unmanaged[2], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_accepted_stands_with_the_waivers_too() =>
        Assert.Contains("drift of Properties/DesiredCountHousingTrends-production/Backend/Service/Service Scaled by hand", HtmlPage.Flat(FullPage.ById("waivers")!).Replace("ServiceScaled", "Service Scaled", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void How_it_was_compared_is_told_in_full()
    {
        var drift = HtmlPage.Flat(FullPage.ById("drift")!);
        Assert.Contains("72 of 137 resources in 5 stacks were compared.", drift, StringComparison.Ordinal);
        Assert.Contains("23 values are written otherwise and mean the same, by 2 equivalences", drift, StringComparison.Ordinal);
        Assert.Contains("4 properties or resources were not compared", drift, StringComparison.Ordinal);
        Assert.Contains("the resource as a wholeAWS::WAFv2::WebACLwafv2:ListWebACLs was denied in 123456789012/us-east-11", drift, StringComparison.Ordinal);
        Assert.Contains("cloudformation:GetTemplate was denied: grant it to the auditor's role", drift, StringComparison.Ordinal);
        Assert.Contains("CREATE_COMPLETE, not synthesized", drift, StringComparison.Ordinal);
        Assert.Contains("1 gone since the baseline", drift, StringComparison.Ordinal);
        Assert.Contains("1 stack not compared in full", HtmlPage.Flat(FullPage.Elements("header").Single()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("full", "Not compliant", "10 findings and 5 differences block (threshold: high and above). 3 changes are not deployed yet.")]
    [InlineData("alone", "Drifted", "5 differences block (threshold: high and above). 3 changes are not deployed yet.")]
    [InlineData("low", "Drift, none of which blocks", "1 difference is below the threshold (threshold: high and above), or known from the baseline.")]
    [InlineData("clean", "No drift", "65 of 65 resources in 1 stack were compared.")]
    [InlineData("clean with findings", "Compliant", "812 evaluations of 14 policies came out compliant.")]
    [InlineData("partial", "No drift found in what was compared", "65 of 65 resources in 1 stack were compared.")]
    [InlineData("synthesized", "Changes are pending", "5 stacks were compared with what is synthesized, and nothing with what is live. 1 change is not deployed yet.")]
    [InlineData("breaking", "Changes that break policies are pending", "1 difference blocks (threshold: high and above). 1 change is not deployed yet.")]
    [InlineData("nothing pending", "Nothing pending", "1 stack was compared with what is synthesized, and nothing with what is live.")]
    [InlineData("empty", "Nothing was compared", "There are no stacks.")]
    public void The_verdict_fits_the_drift(string name, string heading, string sentence)
    {
        var clean = SampleDrift.Clean.Drift!;
        var page = Page(name switch
        {
            "full" => SampleDrift.Full,
            "alone" => SampleDrift.With(Nothing, SampleDrift.Report),
            "low" => SampleDrift.With(Nothing, SampleDrift.Report with { Differences = [SampleDrift.Report.Differences[5]] }),
            "clean" => SampleDrift.With(Nothing, clean),
            "partial" => SampleDrift.With(Nothing, clean with { NotCompared = SampleDrift.Report.NotCompared }),
            "synthesized" => SampleDrift.With(Nothing, SampleDrift.Report with { Against = "synthesized", Differences = [SampleDrift.Report.Differences[^1]] }),
            "breaking" => SampleDrift.With(Nothing, SampleDrift.Report with { Against = "synthesized", Differences = [SampleDrift.Report.Differences[^3] with { Blocking = true }] }),
            "nothing pending" => SampleDrift.With(Nothing, clean with { Against = "synthesized" }),
            "empty" => SampleDrift.With(Nothing, new DriftReport { Against = "both" }),
            _ => SampleDrift.Clean,
        });
        Assert.Equal(heading, HtmlPage.Flat(Assert.Single(page.OfClass("verdict-heading"))));
        Assert.StartsWith($"{heading} {sentence}", HtmlPage.Flat(Assert.Single(page.OfClass("verdict"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deployed", "Drifted,Missing,Unmanaged,Not compared")]
    [InlineData("synthesized", "Pending,Not compared")]
    public void What_was_not_looked_at_has_no_figure(string against, string labels) =>
        Assert.Equal(labels, string.Join(',', Page(SampleDrift.With(Nothing, SampleDrift.Clean.Drift! with { Against = against })).OfClass("tile").Select(tile => HtmlPage.Flat(tile.Elements("span").Single()))));

    [Fact]
    public void No_text_of_a_difference_becomes_markup()
    {
        var hostile = Page(Hostile.Of(SampleDrift.Full, HtmlPage.Payload));
        var shapes = FullPage.Elements().Select(element => element.Name.LocalName).ToHashSet(StringComparer.Ordinal);
        var attributes = FullPage.Elements().Attributes().Select(attribute => attribute.Name.LocalName).ToHashSet(StringComparer.Ordinal);
        Assert.All(hostile.Elements(), element => Assert.Contains(element.Name.LocalName, shapes));
        Assert.All(hostile.Elements().Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, attributes));
        Assert.DoesNotContain(attributes, name => name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(hostile.Elements("a"), link => Assert.Matches("^(#|https://)", link.Attribute("href")!.Value));
        Assert.Single(hostile.Elements("script"), script => script.Attribute("type")?.Value is not "text/plain");
        Assert.Equal((FullPage.Style, FullPage.Script, FullPage.Policy), (hostile.Style, hostile.Script, hostile.Policy));
        Assert.DoesNotContain(hostile.Text, character => character is '\u202e' or '\0');
        Assert.DoesNotContain(FullPage.Elements().Attributes(), attribute => attribute.Name.LocalName is "style");
    }

    [Fact]
    public void Samples_are_written_where_one_asks_for_them()
    {
        var folder = Environment.GetEnvironmentVariable("AUDITOR_SAMPLES");
        Assert.SkipWhen(folder is null, "AUDITOR_SAMPLES names no folder for pages to look at in a browser");
        File.WriteAllText(Path.Combine(folder!, "drift.html"), FullPage.Text);
        File.WriteAllText(Path.Combine(folder!, "drift-alone.html"), Page(SampleDrift.With(Nothing, SampleDrift.Report)).Text);
        File.WriteAllText(Path.Combine(folder!, "drift-hostile.html"), Page(Hostile.Of(SampleDrift.Full, HtmlPage.Payload)).Text);
    }

    private static string? LinkOf(string policy) => FullPage.ById("drift")!.Descendants("a").FirstOrDefault(link => HtmlPage.Flat(link) == policy)?.Attribute("href")!.Value;

    private static XElement Shown(DifferenceKind kind, string? path) => FullPage.ById(SampleDrift.Report.Differences.Single(difference => difference.Kind == kind && difference.Path == path).Id)!;

    private static string[] RowsOf(DifferenceKind kind, string path) => [.. Shown(kind, path).Descendants("tbody").Single().Elements("tr").Select(Row)];

    // Marked parts in brackets.
    private static string Row(XElement row) => $"{row.Attribute("class")!.Value}: {string.Join(" | ", row.Elements("td").Select(cell => string.Concat(cell.DescendantNodes().OfType<XText>().Select(text => text.Parent!.Name.LocalName is "del" or "ins" ? $"[{text.Value}]" : text.Value))))}";

    private static HtmlPage Page(AuditResult result) => new(Approval.Write("html", result, new ReportContext { Excerpt = SampleResult.Excerpt }));
}
