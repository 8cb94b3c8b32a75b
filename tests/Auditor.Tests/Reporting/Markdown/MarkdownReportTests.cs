using System.Text.RegularExpressions;
using Auditor.Auditing;
using Auditor.Reporting;
using Auditor.Reporting.Markdown;
using Policies.Model;

namespace Auditor.Tests.Reporting.Markdown;

public sealed partial class MarkdownReportTests
{
    [Fact]
    public void A_comment_is_written_as_approved() => Approval.ShouldBeApproved(Approval.Write("markdown", SampleDrift.Full, new ReportContext { Recovery = true }), "comment.md");

    [Fact]
    public void A_comment_begins_with_the_mark_that_a_bot_finds_it_by() =>
        Assert.All([SampleDrift.Full, SampleResult.Clean], result => Assert.StartsWith("<!-- auditor:report -->\n", Approval.Write("markdown", result), StringComparison.Ordinal));

    [Fact]
    public void A_clean_result_is_a_line() => Assert.Equal("<!-- auditor:report -->\n## AWS compliance audit\n\n**All clear.** 65 resources, 14 policies.\n", Approval.Write("markdown", SampleResult.Clean));

    [Fact]
    public void New_findings_come_before_known_ones()
    {
        var comment = Approval.Write("markdown", SampleResult.Full with { Findings = [.. Findings(3).Select((finding, index) => finding with { Baseline = index == 2 ? "new" : "unchanged" })] });
        Assert.True(comment.IndexOf("**new**", StringComparison.Ordinal) < comment.IndexOf("in the baseline", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "`--format html --output FILE` writes them all")]
    [InlineData("reports/index.html", "`reports/index.html` has them all")]
    public void A_comment_is_never_longer_than_GitHub_takes_and_says_where_the_rest_is(string? file, string where)
    {
        var result = SampleDrift.Full with { Findings = [.. Findings(2000)] };
        var comment = Approval.Write("markdown", result, new ReportContext { Recovery = true, FullReport = file });
        Assert.InRange(comment.Length, 40_000, MarkdownReport.Limit);
        Assert.Contains("| critical **new** **blocks** |", comment, StringComparison.Ordinal);
        var shown = Regex.Count(comment, $"^- `{result.Findings[0].Policy}`", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));
        Assert.StartsWith($"**… and {Figures.Count(2000 - shown, "finding")}", comment[comment.LastIndexOf("**… and", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.EndsWith($" more,** for which a comment has no room: {where}.\n", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_documents_show_where_they_differ()
    {
        var row = Approval.Write("markdown", SampleDrift.Full).Split('\n').Single(line => line.Contains("Properties/PolicyDocument", StringComparison.Ordinal));
        Assert.Contains("\"Effect\":\"Deny\"", row, StringComparison.Ordinal);
        Assert.Contains("\"Effect\":\"Allow\"", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_finding_of_any_length_is_a_comment()
    {
        var finding = Hostile.Of(Findings(1).First(), new string('|', 100_000));
        var finding50 = finding with { Evidence = [.. Enumerable.Repeat(finding.Evidence[0], 50)] };
        Assert.InRange(Approval.Write("markdown", SampleResult.Clean with { Findings = [finding50], Errors = [new(ProblemKind.Template, new string('<', 100_000))] }).Length, 1, MarkdownReport.Limit);
    }

    [Fact]
    public void Nothing_that_the_input_says_formats_links_or_notifies()
    {
        var comment = Approval.Write("markdown", Hostile.Of(SampleDrift.Full, EveryFormatTests.Hostile), new ReportContext { Title = EveryFormatTests.Hostile, Recovery = true });
        var text = Tag().Replace(CodeSpan().Replace(comment, ""), "");
        Assert.DoesNotMatch(@"@\w", text);
        Assert.DoesNotContain("](", text.Replace("\\](", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("www.", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"#\d", text.Replace("&#8203;", "", StringComparison.Ordinal).Replace("\\#", "", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"(?<!\\)<", text);
        Assert.Equal(Regex.Count(comment, "<details"), Regex.Count(Tag().Replace(comment, match => match.Value == "</details>" ? "END" : ""), "END"));
    }

    [Fact]
    public void Rows_of_tables_have_their_columns_whatever_the_input_says()
    {
        var comment = Approval.Write("markdown", Hostile.Of(SampleDrift.Full with { Findings = [] }, "a|b\\|c`|`d"));
        var rows = comment.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("<code>", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(7, Regex.Count(row, @"(?<!\\)\|")));
    }

    [Theory]
    [InlineData("a@b.c", "a@&#8203;b.c")]
    [InlineData("see #12 and GH-3", "see \\#&#8203;12 and GH&#8203;-3")]
    [InlineData("https://x.example", "https:&#8203;//x.example")]
    [InlineData("[a](b) <i> `c`", "\\[a\\](b) \\<i\\> \\`c\\`")]
    public void Texts_stay_texts(string text, string markdown) => Assert.Equal(markdown, CommentText.Of(text));

    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("a|b", "<code>a&#124;b</code>")]
    [InlineData("", "–")]
    [InlineData("  ", "–")]
    public void Names_are_code(string text, string markdown) => Assert.Equal(markdown, CommentText.Code(text));

    private static IEnumerable<Finding> Findings(int count) => Enumerable.Range(0, count).Select(index => SampleResult.Full.Findings.First(finding => finding.Waiver is null && finding.Outcome is Outcome.NonCompliant) with { Id = $"1-{index}" });

    [GeneratedRegex(@"(?<fence>`+)(?!`).+?(?<!`)\k<fence>(?!`)|<code>.*?</code>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex CodeSpan();

    // The writer's own; what the input says has its angle brackets escaped.
    [GeneratedRegex(@"(?<!\\)(<!-- auditor:report -->|</?details( open)?>|</?summary>|</?b>)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tag();
}
