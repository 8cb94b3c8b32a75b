using Auditor.Auditing;
using Auditor.Reporting.GitHub;
using Policies.Model;

namespace Auditor.Tests.Reporting.GitHub;

public sealed class GitHubReportTests
{
    [Fact]
    public void A_result_is_written_as_approved() => Approval.ShouldBeApproved(Approval.Write("github", SampleDrift.Full), "github.txt");

    [Fact]
    public void A_finding_stands_in_the_code_that_created_the_construct()
    {
        var line = Lines(SampleResult.Full).Single(line => line.Contains("title=rds-not-publicly-accessible", StringComparison.Ordinal));
        Assert.StartsWith("::error file=src/ReferenceStack/Data/Database.cs,line=41,title=rds-not-publicly-accessible::An RDS instance has no public address: HousingTrends-production/Database/Resource (critical)%0A", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_finding_has_no_file_and_names_its_account() =>
        Assert.StartsWith("::error title=rds-backup-retention::Backups of a database are kept the environment's minimum of days: HousingTrends-production/Database/Resource in 123456789012/us-east-1 (high)", Lines(SampleResult.Full).Single(line => line.Contains("title=rds-backup-retention", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Waived_findings_and_differences_are_left_out()
    {
        var waived = SampleDrift.Full with { Findings = [.. SampleDrift.Full.Findings.Where(finding => finding.Waiver is not null)], Drift = SampleDrift.Report with { Differences = [.. SampleDrift.Report.Differences.Where(difference => difference.Waiver is not null)], Stacks = [] }, Errors = [], Warnings = [], Coverage = [] };
        Assert.Empty(Lines(waived));
    }

    [Fact]
    public void Errors_come_first_then_warnings_then_notices()
    {
        var levels = Lines(SampleDrift.Full).Select(line => line[2..].Split(' ')[0]).ToList();
        Assert.Equal(levels.OrderBy(level => Array.IndexOf(["error", "warning", "notice"], level)), levels, StringComparer.Ordinal);
    }

    [Fact]
    public void Where_GitHub_shows_less_than_there_is_the_first_notice_says_so()
    {
        var finding = SampleResult.Full.Findings.First(finding => finding.Waiver is null && finding.Outcome is Outcome.NonCompliant);
        var lines = Lines(SampleResult.Clean with { Findings = [.. Enumerable.Range(0, 11).Select(_ => finding)] });
        Assert.Equal("::notice title=auditor::GitHub shows 10 errors, 10 warnings and 10 notices of a step; there are 11 errors. The log of the step has them all.", lines.First(line => line.StartsWith("::notice", StringComparison.Ordinal)));
        Assert.DoesNotContain(Lines(SampleResult.Clean with { Findings = [.. Enumerable.Range(0, 10).Select(_ => finding)] }), line => line.StartsWith("::notice", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_input_says_is_no_command_and_no_property()
    {
        var lines = Lines(Hostile.Of(SampleDrift.Full, EveryFormatTests.Hostile));
        Assert.All(lines, line =>
        {
            Assert.Matches("^::(error|warning|notice) (file=[^:,]*,)?(line=[0-9]+,)?(col=[0-9]+,)?title=[^:,]*::", line);
            Assert.DoesNotContain("##", line, StringComparison.Ordinal);
            Assert.DoesNotContain("%0D", line, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("a%b", "a%25b")]
    [InlineData("a\nb\rc", "a\\nb\\rc")]
    public void Messages_are_escaped(string text, string escaped) => Assert.Equal($"::error title=t::{escaped}", GitHubCommand.Of("error", null, "t", text));

    [Fact]
    public void Properties_are_escaped() => Assert.Equal("::error file=a%3Ab%2Cc%25.cs,line=3,col=4,title=x%3A%3Ay::m%0An", GitHubCommand.Of("error", new Location("./a:b,c%.cs", 3, 4), "x::y", "m", "n"));

    private static string[] Lines(AuditResult result) => Approval.Write("github", result).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
