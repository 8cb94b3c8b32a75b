using System.Text.Json.Nodes;
using Auditor.Auditing;
using Auditor.Drift;

namespace Auditor.Tests.Reporting;

/// <summary>What two results differ in, in the formats that know single entries only.</summary>
public sealed class ChangesInEveryFormatTests
{
    private static readonly Finding Resolved = SampleDrift.Full.Findings[0] with { Id = "1-resolved" };
    private static readonly Difference Gone = SampleDrift.Report.Differences[0] with { Id = "1-gone" };

    private static readonly AuditResult Result = SampleDrift.Full with
    {
        Changes = new()
        {
            Earlier = new("monday.json", SampleDrift.Full.Time, "0.1.0", ["123456789012"]),
            Resolved = [Resolved],
            Drift = new() { Gone = [Gone] },
            Resources = new() { Changed = [new(Gone.Resource, [new(DifferenceKind.NotEqual, "Properties/Threshold", JsonValue.Create(5), JsonValue.Create(7))])] },
        },
    };

    [Fact]
    public void A_table_has_a_row_for_each()
    {
        var rows = Approval.Write("csv", Result).Split("\r\n", StringSplitOptions.None);

        Assert.Contains(rows, row => row.StartsWith("finding,1-resolved,", StringComparison.Ordinal) && row.Contains(",resolved,no", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("drift,1-gone,", StringComparison.Ordinal) && row.Contains(",gone,no", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("changed property,", StringComparison.Ordinal) && row.Contains(",Properties/Threshold,5,7,", StringComparison.Ordinal));
    }

    [Fact]
    public void An_event_closes_what_is_no_more()
    {
        var events = Approval.Write("ocsf", Result).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToDictionary(one => (string)one["finding_info"]!["uid"]!, StringComparer.Ordinal);

        Assert.All((string[])["1-resolved", "1-gone"], id => Assert.Equal((3, "Resolved", "Pass"), ((int)events[id]["activity_id"]!, (string?)events[id]["status"], (string?)events[id]["compliance"]!["status"])));
    }

    [Fact]
    public void Security_Hub_archives_what_is_no_more()
    {
        var findings = JsonNode.Parse(Approval.Write("asff", Result))!.AsArray().ToLookup(one => (string)one!["Id"]!, StringComparer.Ordinal);

        var gone = Assert.Single(findings["1-gone"])!;
        Assert.Equal(("ARCHIVED", "PASSED", "NEW"), ((string?)gone["RecordState"], (string?)gone["Compliance"]!["Status"], (string?)gone["Workflow"]!["Status"]));
    }

    [Fact]
    public void A_test_passes_that_failed_before()
    {
        var report = Approval.Write("junit", Result);

        Assert.Equal(2, report.Split("(no more since the earlier result)\"").Length - 1);
    }

    [Fact]
    public void A_workflow_is_noticed_of_the_counts() =>
        Assert.Contains("0 new findings, 1 resolved, 0 not looked at again; 0 new differences, 1 gone; 1 live resource changed", Approval.Write("github", Result), StringComparison.Ordinal);
}
