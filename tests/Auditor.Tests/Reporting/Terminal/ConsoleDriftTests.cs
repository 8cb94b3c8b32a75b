using System.Text.Json.Nodes;
using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Tests.Reporting.Terminal;

public sealed class ConsoleDriftTests
{
    private static readonly AuditResult Alone = SampleDrift.With(Nothing, SampleDrift.Report);

    private static AuditResult Nothing => SampleResult.Clean with { Summary = new AuditSummary(0, 0, 0, 0, 0, 65, 14, 0) };

    [Fact]
    public void Drift_reads_as_approved() => Approval.ShouldBeApproved(Approval.Write("console", Alone), "console-drift.txt");

    [Fact]
    public void Verbose_drift_reads_as_approved() => Approval.ShouldBeApproved(Approval.Write("console", Alone, new ReportContext { Verbose = true }), "console-drift-verbose.txt");

    [Fact]
    public void Drift_on_a_narrow_coloured_terminal_reads_as_approved() =>
        Approval.ShouldBeApproved(Approval.Write("console", Alone, new ReportContext { Colours = true, Width = 80 }), "console-drift-terminal.txt");

    [Fact]
    public void Drift_stands_between_the_findings_and_the_counts()
    {
        var written = Approval.Write("console", SampleDrift.Full);
        Assert.True(written.IndexOf("\n  unknown", StringComparison.Ordinal) < written.IndexOf("\nDrift  - deployed, + live\n", StringComparison.Ordinal));
        Assert.True(written.IndexOf("\nPending changes  - deployed, + synthesized\n", StringComparison.Ordinal) < written.IndexOf("\nproduction    66 resources", StringComparison.Ordinal));
        var lines = written.TrimEnd().Split('\n');
        Assert.Equal("17 non-compliant (1 critical, 10 high, 6 medium), 5 unknown, 3 waived, 1 resolved since the baseline. 10 block (high and above). 1 error. 194 resources, 14 policies, 1.8 s.", lines[^2]);
        Assert.Equal("Drift: 8 drifted, 1 missing, 3 unmanaged, 3 pending, 1 waived, 1 gone since the baseline. 5 block (high and above). 72 of 137 resources in 5 stacks were compared, 4 properties or resources not compared.", lines[^1]);
    }

    [Fact]
    public void A_quiet_report_is_the_two_summary_lines()
    {
        var quiet = Approval.Write("console", SampleDrift.Full, new ReportContext { Quiet = true });
        Assert.Equal(2, quiet.Count(character => character == '\n'));
        Assert.EndsWith(quiet, Approval.Write("console", SampleDrift.Full), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_that_found_nothing_says_how_much_it_looked_at() =>
        Assert.Equal(
            """
            equivalent       23 values written otherwise, by 2 equivalences; --verbose lists them

            All clear: 812 evaluations compliant, 97 not applicable; 65 resources, 14 policies, 412 ms.
            No drift: 65 of 65 resources in 1 stack were compared.

            """.ReplaceLineEndings("\n"),
            Approval.Write("console", SampleDrift.Clean));

    [Fact]
    public void What_was_not_compared_is_never_called_free_of_drift()
    {
        var partial = SampleDrift.With(Nothing, SampleDrift.Clean.Drift! with { NotCompared = SampleDrift.Report.NotCompared });
        Assert.EndsWith("No drift in what was compared: 65 of 65 resources in 1 stack were compared, 4 properties or resources not compared. 412 ms.\n", Approval.Write("console", partial), StringComparison.Ordinal);
        var denied = SampleDrift.With(Nothing, SampleDrift.Clean.Drift! with { Stacks = [SampleDrift.Report.Stacks[3]] });
        Assert.EndsWith("No drift in what was compared: 0 of 64 resources in 1 stack were compared. 412 ms.\n", Approval.Write("console", denied), StringComparison.Ordinal);
        var none = SampleDrift.With(Nothing, new DriftReport { Against = "deployed" });
        Assert.Equal("Nothing was compared: there are no stacks. 412 ms.\n", Approval.Write("console", none));
        var unlisted = none with { Coverage = [new("123456789012/us-east-1", "AWS::CloudFormation::Stack", "api", 0, "cloudformation:DescribeStacks was denied")] };
        Assert.EndsWith("Nothing was compared: no stack could be listed. 412 ms.\n", Approval.Write("console", unlisted), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_counted_where_there_is_no_line_about_findings()
    {
        var failed = SampleDrift.With(Nothing, SampleDrift.Clean.Drift!) with { Errors = SampleResult.Full.Errors };
        Assert.EndsWith("65 of 65 resources in 1 stack were compared. 1 error: the comparison is not complete. 412 ms.\n", Approval.Write("console", failed), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_that_are_pending_are_no_drift()
    {
        var pending = SampleDrift.With(Nothing, SampleDrift.Report with { Differences = [.. SampleDrift.Report.Differences.Where(difference => difference.Kind is DifferenceKind.PendingChange)], Gone = [] });
        Assert.Contains("\nNo drift: 3 pending. None blocks (high and above).", Approval.Write("console", pending), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1 pending. None blocks (high and above). 5 stacks were compared with what is synthesized, and nothing with what is live. 412 ms.")]
    [InlineData(0, "Nothing pending in what was compared: 5 stacks were compared with what is synthesized, and nothing with what is live. 412 ms.")]
    public void Where_what_is_live_was_not_looked_at_nothing_is_said_about_drift(int pending, string line)
    {
        var report = SampleDrift.Report with { Against = "synthesized", Differences = [.. SampleDrift.Report.Differences.Where(difference => difference.Kind is DifferenceKind.PendingChange).Take(pending)], Gone = [], NotCompared = [] };
        var written = Approval.Write("console", SampleDrift.With(Nothing, report), new ReportContext { Verbose = true });
        Assert.Equal(line, written.TrimEnd().Split('\n')[^1]);
        Assert.DoesNotContain("drift", written, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_will_be_added_is_told_with_its_hashes_and_a_stack_with_a_word()
    {
        var pending = SampleDrift.Report.Differences[^1] with { Expected = JsonNode.Parse("""{ "Engine": "postgres", "MasterUserPassword": "sha256:1f0c93aa" }"""), IsSecret = true };
        var stack = pending with { Resource = pending.Resource with { Type = "AWS::CloudFormation::Stack" }, Expected = JsonValue.Create("synthesized"), IsSecret = false };
        var written = Approval.Write("console", SampleDrift.With(Nothing, SampleDrift.Report with { Differences = [pending, stack] }));
        Assert.Contains("the resource will be added\n", written, StringComparison.Ordinal);
        Assert.Contains("              + Engine: \"postgres\"\n              + MasterUserPassword: \"sha256:1f0c93aa\"\n", written, StringComparison.Ordinal);
        Assert.Contains("the stack is not deployed yet\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\"synthesized\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_differences_the_first_are_shown()
    {
        var many = SampleDrift.With(Nothing, SampleDrift.Report with { Differences = [.. Enumerable.Repeat(SampleDrift.Report.Differences[0], 1234)] });
        Assert.Contains("… and 1,034 more differences; --verbose shows them all, --format json and html too", Approval.Write("console", many), StringComparison.Ordinal);
        Assert.DoesNotContain("more differences", Approval.Write("console", many, new ReportContext { Verbose = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_very_long_value_the_beginning_is_shown()
    {
        var value = Difference(null, JsonValue.Create(new string('x', 5000)));
        Assert.Contains("… (5,002 characters)", Approval.Write("console", value), StringComparison.Ordinal);
        var list = Difference(null, new JsonArray([.. Enumerable.Range(1, 100).Select(number => (JsonNode)JsonValue.Create(number))]));
        Assert.Contains("… and 60 more lines; --verbose shows them all", Approval.Write("console", list), StringComparison.Ordinal);
        Assert.Contains("+ [99]: 100\n", Approval.Write("console", list, new ReportContext { Verbose = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_called_one() =>
        Assert.Contains("              - secret sha256:5e884898da28\n              + secret sha256:2bd806c97f0e\n", Approval.Write("console", Alone), StringComparison.Ordinal);

    [Fact]
    public void A_wrapped_line_is_no_wider_than_the_terminal_unless_a_word_is()
    {
        var lines = Approval.Write("console", Alone, new ReportContext { Width = 72, Verbose = true }).Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 72 || Words(line) <= 2 || line.Contains(" compared   ", StringComparison.Ordinal), line));
    }

    [Fact]
    public void Nothing_that_a_resource_says_acts_on_a_terminal_or_a_build_server()
    {
        var hostile = SampleDrift.With(Nothing, Hostile.Of(SampleDrift.Report, "\e[2J\u009b31m\r\n::error::owned ##[group]x ##vso[task.setvariable variable=a]b\u202e\ud800"));
        foreach (var written in new[] { Approval.Write("console", hostile), Approval.Write("console", hostile, new ReportContext { Verbose = true, Width = 80 }) })
        {
            Assert.DoesNotContain(written, character => character != '\n' && (char.IsControl(character) || character is '\u202e'));
            Assert.DoesNotContain("##[", written, StringComparison.Ordinal);
            Assert.DoesNotContain("##vso", written, StringComparison.Ordinal);
            Assert.DoesNotContain(written.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
        }
    }

    private static int Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static AuditResult Difference(JsonNode? expected, JsonNode? actual) =>
        SampleDrift.With(Nothing, SampleDrift.Report with { Differences = [SampleDrift.Report.Differences[0] with { Expected = expected, Actual = actual, Severity = Severity.Low, Blocking = false }] });
}
