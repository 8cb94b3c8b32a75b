using Auditor.Auditing;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Tests.Reporting.Terminal;

public sealed class ConsoleReportTests
{
    [Fact]
    public void A_report_reads_as_approved() => Approval.ShouldBeApproved(Approval.Write("console", SampleResult.Full), "console.txt");

    [Fact]
    public void A_verbose_report_reads_as_approved() =>
        Approval.ShouldBeApproved(Approval.Write("console", SampleResult.Full, new ReportContext { Verbose = true }), "console-verbose.txt");

    [Fact]
    public void A_narrow_coloured_terminal_reads_as_approved() =>
        Approval.ShouldBeApproved(Approval.Write("console", SampleResult.Full, new ReportContext { Colours = true, Width = 80 }), "console-terminal.txt");

    [Fact]
    public void A_clean_audit_is_one_line() =>
        Assert.Equal("All clear: 812 evaluations compliant, 97 not applicable; 65 resources, 14 policies, 412 ms.\n", Approval.Write("console", SampleResult.Clean));

    [Fact]
    public void A_quiet_report_is_the_summary_line()
    {
        var quiet = Approval.Write("console", SampleResult.Full, new ReportContext { Quiet = true });
        Assert.Equal(1, quiet.Count(character => character == '\n'));
        Assert.EndsWith(quiet, Approval.Write("console", SampleResult.Full), StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_that_judged_nothing_is_not_called_clear()
    {
        var nothing = SampleResult.Clean with { Summary = new AuditSummary(0, 0, 0, 0, 12, 3, 14, 0) };
        Assert.StartsWith("Nothing was found to judge", Approval.Write("console", nothing), StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_with_errors_is_not_called_clear()
    {
        var incomplete = SampleResult.Clean with { Errors = SampleResult.Full.Errors };
        Assert.Equal("No findings, but the audit is not complete: 1 error. 65 resources, 14 policies, 412 ms.\n", Approval.Write("console", incomplete));
    }

    [Fact]
    public void What_was_not_read_is_said_even_where_nothing_was_found()
    {
        var gap = SampleResult.Clean with { Coverage = SampleResult.Full.Coverage };
        Assert.Contains("not read  AWS::WAFv2::WebACL of 123456789012/us-east-1: wafv2:ListWebACLs was denied", Approval.Write("console", gap), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_unknown_findings_are_cut_short_and_counted()
    {
        var unknown = SampleResult.Full.Findings.First(finding => finding.Outcome == Outcome.Unknown);
        var many = SampleResult.Full with { Findings = [.. Enumerable.Repeat(unknown, 54)] };
        var written = Approval.Write("console", many);
        Assert.Contains("… and 34 more unknown findings; --verbose shows them all", written, StringComparison.Ordinal);
        Assert.Equal(20, written.Split('\n').Count(line => line.StartsWith("  unknown", StringComparison.Ordinal)));
    }

    [Fact]
    public void Very_many_findings_are_shown_by_weight_and_the_others_counted_by_policy()
    {
        var broken = SampleResult.Full.Findings.First(finding => finding is { Outcome: Outcome.NonCompliant, Waiver: null }) with { Severity = Severity.Low, Blocking = false };
        var many = SampleResult.Full with { Findings = [.. Enumerable.Repeat(broken, 1200).Select(finding => finding with { }), broken with { Title = "the one that blocks", Blocking = true }] };
        var report = Approval.Write("console", many);

        Assert.Contains("the one that blocks", report, StringComparison.Ordinal);
        Assert.Contains("… and 701 more non-compliant findings; --verbose shows them all", report, StringComparison.Ordinal);
        Assert.Contains($"     701  {broken.Policy}\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("more non-compliant", Approval.Write("console", many, new ReportContext { Verbose = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_that_is_not_listed_is_counted()
    {
        var broken = SampleResult.Full.Findings.First(finding => finding is { Outcome: Outcome.NonCompliant, Waiver: null }) with { MoreEvidence = 1234 };

        Assert.Contains("… and 1,234 more like these", Approval.Write("console", SampleResult.Full with { Findings = [broken] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrapped_line_is_no_wider_than_the_terminal_unless_a_word_is()
    {
        var lines = Approval.Write("console", SampleResult.Full, new ReportContext { Width = 72 }).Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 72 || !line.TrimStart().Contains(' ', StringComparison.Ordinal), line));
    }

    [Fact]
    public void Nothing_that_a_template_says_acts_on_a_terminal_or_a_build_server()
    {
        var written = Approval.Write("console", Hostile.Of(SampleResult.Full, "\e[2J\u009b31m\r\n::error::owned ##[group]x ##vso[task.setvariable variable=a]b\u202e\ud800"), new ReportContext { Verbose = true });
        Assert.DoesNotContain(written, character => character != '\n' && (char.IsControl(character) || character is '\u202e'));
        Assert.DoesNotContain("##[", written, StringComparison.Ordinal);
        Assert.DoesNotContain("##vso", written, StringComparison.Ordinal);
        Assert.DoesNotContain(written.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("::set-output name=a::b", "\\u003a:set-output name=a::b")]
    [InlineData("AWS::RDS::DBInstance", "AWS::RDS::DBInstance")]
    [InlineData("##teamcity[x]", "#\\u0023teamcity[x]")]
    [InlineData("tab\tline\nend", "tab\\tline\\nend")]
    [InlineData("Grüße 🎉", "Grüße 🎉")]
    public void Printable_text_in_a_log(string text, string expected) => Assert.Equal(expected, Printable.InLog(text));
}
