using System.Text.Json;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Tests.Reporting.GitLab;

public sealed class GitLabReportTests
{
    private static readonly string[] Severities = ["info", "minor", "major", "critical", "blocker"];

    [Fact]
    public void A_result_is_written_as_approved() => Approval.ShouldBeApproved(Approval.Write("gitlab", SampleDrift.Full), "gitlab.json");

    [Fact]
    public void Each_entry_has_what_GitLab_asks_for()
    {
        // GitLab drops the report from the first entry on that lacks one of these.
        AuditResult[] results = [SampleDrift.Full, Hostile.Of(SampleDrift.Full, EveryFormatTests.Hostile), Hostile.Of(SampleDrift.Full, "")];
        Assert.All(results.SelectMany(Entries), entry =>
        {
            Assert.NotNull(entry.GetProperty("description").GetString());
            Assert.NotNull(entry.GetProperty("fingerprint").GetString());
            Assert.NotNull(entry.GetProperty("check_name").GetString());
            Assert.Contains(entry.GetProperty("severity").GetString(), Severities, StringComparer.Ordinal);
            Assert.NotEmpty(entry.GetProperty("location").GetProperty("path").GetString()!);
            Assert.InRange(entry.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32(), 1, int.MaxValue);
        });
    }

    [Fact]
    public void The_fingerprint_is_the_id_and_no_two_entries_share_one()
    {
        var fingerprints = Entries(SampleDrift.Full).Select(entry => entry.GetProperty("fingerprint").GetString()).ToList();
        Assert.Distinct(fingerprints, StringComparer.Ordinal);
        Assert.Equal(
            SampleDrift.Full.Findings.Where(finding => finding.Waiver is null).Select(finding => finding.Id).Concat(SampleDrift.Report.Differences.Where(difference => difference.Waiver is null).Select(difference => difference.Id)).Order(StringComparer.Ordinal),
            fingerprints.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_live_stands_under_its_account()
    {
        var entry = Entries(SampleResult.Full).Single(entry => entry.GetProperty("check_name").GetString() == "rds-backup-retention");
        Assert.Equal("123456789012/us-east-1/HousingTrends-production/AWS::RDS::DBInstance/housing-trends-production", entry.GetProperty("location").GetProperty("path").GetString());
    }

    [Fact]
    public void Paths_are_relative_to_the_repository()
    {
        var finding = SampleResult.Full.Findings.First(finding => finding.Source is not null && finding.Waiver is null) with { Source = new(Path.Combine(Environment.CurrentDirectory, "src", "a.cs"), 3, 0) };
        Assert.Equal("src/a.cs", Entries(SampleResult.Clean with { Findings = [finding] }).Single().GetProperty("location").GetProperty("path").GetString());
    }

    [Fact]
    public void Known_entries_come_last()
    {
        var entries = Entries(SampleDrift.Full).Select(entry => entry.GetProperty("description").GetString()!.Contains("(in the baseline)", StringComparison.Ordinal)).ToList();
        Assert.Contains(true, entries);
        Assert.Equal(entries.Order(), entries);
    }

    [Theory]
    [InlineData("critical", "blocker")]
    [InlineData("high", "critical")]
    [InlineData("medium", "major")]
    [InlineData("low", "minor")]
    public void Severities_follow_those_of_findings(string severity, string gitLab)
    {
        var finding = SampleResult.Full.Findings.First(finding => finding.Waiver is null && finding.Outcome is Outcome.NonCompliant) with { Severity = Enum.Parse<Severity>(severity, ignoreCase: true) };
        Assert.Equal(gitLab, Entries(SampleResult.Clean with { Findings = [finding] }).Single().GetProperty("severity").GetString());
        Assert.Equal("info", Entries(SampleResult.Clean with { Findings = [finding with { Outcome = Outcome.Unknown }] }).Single().GetProperty("severity").GetString());
    }

    private static JsonElement[] Entries(AuditResult result)
    {
        using var document = JsonDocument.Parse(Approval.Write("gitlab", result));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}
