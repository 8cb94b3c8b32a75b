using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Tests.Reporting.Terminal;

public sealed class ConsoleRecoveryTests
{
    private static readonly ReportContext Quiet = new() { Recovery = true, Quiet = true };

    [Fact]
    public void Recovery_reads_as_approved() => Approval.ShouldBeApproved(Recovery(new() { Recovery = true }), "console-recovery.txt");

    [Fact]
    public void A_coloured_terminal_that_is_narrow_reads_as_approved() =>
        Approval.ShouldBeApproved(Recovery(new() { Recovery = true, Colours = true, Width = 48 }), "console-recovery-narrow.txt");

    [Theory]
    [InlineData(null, 80)]
    [InlineData(80, 80)]
    [InlineData(48, 48)]
    public void No_line_is_wider_than_the_page(int? width, int columns) =>
        Assert.DoesNotContain(
            Recovery(new() { Recovery = true, Width = width }).Split("They are no promises.")[0].Split('\n'),
            line => line.Length > columns && line.Trim().Contains(' ', StringComparison.Ordinal));

    [Fact]
    public void The_findings_come_first_and_the_summary_last()
    {
        var written = Approval.Write("console", SampleResult.Full, new() { Recovery = true });
        Assert.StartsWith(Approval.Write("console", SampleResult.Full)[..2000], written, StringComparison.Ordinal);
        Assert.EndsWith(Approval.Write("console", SampleResult.Full, new() { Quiet = true }), written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quiet_report_has_the_tables_and_the_summary_only()
    {
        var written = Approval.Write("console", SampleResult.Full, Quiet);
        Assert.StartsWith("Recovery of development", written, StringComparison.Ordinal);
        Assert.DoesNotContain("What to change", written, StringComparison.Ordinal);
        Assert.EndsWith(Approval.Write("console", SampleResult.Full, new() { Quiet = true }), written, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_outcome_has_a_sign_beside_its_colour()
    {
        var written = Approval.Write("console", SampleResult.Full, Quiet);
        Assert.Contains("✓ met  ✗ missed  ? not known  · not compared", written, StringComparison.Ordinal);
        Assert.Contains("✗ 20 min or more", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_objectives_the_estimates_are_shown_and_none_is_judged()
    {
        var open = SampleResult.Full with
        {
            Recovery = [.. SampleResult.Full.Recovery.Where(estimate => estimate.Environment == "production")
                .Select(estimate => estimate with { Environment = null, Target = null, Outcome = Outcome.NotApplicable, Changes = [], Advice = null })],
        };
        var written = Approval.Write("console", open, Quiet with { Quiet = false });
        Assert.Contains("Recovery, no environment\n  no objectives are set\n", written, StringComparison.Ordinal);
        Assert.Contains("· 5 min to 10 min", written, StringComparison.Ordinal);
        Assert.DoesNotContain("What to change", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_nothing_to_estimate_that_is_said() =>
        Assert.StartsWith("No recovery estimates: ", Approval.Write("console", SampleResult.Clean, Quiet), StringComparison.Ordinal);

    [Fact]
    public void The_worst_of_several_resources_stands_for_their_component()
    {
        var one = SampleResult.Full.Recovery.First(estimate => estimate is { Environment: "production", Component: "objects", Disruption: "zone" });
        var other = one with { Resource = one.Resource with { LogicalId = "Other", ConstructPath = "Other" }, Minimum = TimeSpan.FromHours(1), Maximum = TimeSpan.FromHours(2), Outcome = Outcome.NonCompliant };
        var written = Approval.Write("console", SampleResult.Full with { Recovery = [one, other] }, Quiet);
        Assert.Contains("objects (2)", written, StringComparison.Ordinal);
        Assert.Contains("✗ 1 h to 2 h", written, StringComparison.Ordinal);
        Assert.Contains("✗ objects", written, StringComparison.Ordinal);
    }

    private static string Recovery(ReportContext context) => Approval.Write("console", SampleResult.Full with { Findings = [], Warnings = [], Coverage = [] }, context);
}
