using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Auditor.Auditing;
using Auditor.Reporting;
using Auditor.Reporting.Markdown;

namespace ReferenceStack.Tests.Gate;

/// <summary>Every report format of what is really found in the document's snippets and in the reference stack.</summary>
public sealed class ReportFormatsTests(GateAudits audits) : IClassFixture<GateAudits>
{
    private AuditResult[] Results => [audits.Reference, audits.Snippets];

    [Fact]
    public void Every_format_is_written_and_twice_the_same() => Assert.All(ReportFormats.All, writer => Assert.All(Results, result =>
    {
        Assert.NotEmpty(Write(writer.Format, result));
        Assert.Equal(Write(writer.Format, result), Write(writer.Format, result));
    }));

    [Fact]
    public void The_cases_of_junit_are_the_findings_and_the_policies()
    {
        var root = XDocument.Parse(Write("junit", audits.Snippets)).Root!;
        var findings = audits.Snippets.Findings;
        Assert.Equal(findings.Count(finding => finding is { Waiver: null, Outcome: Policies.Model.Outcome.NonCompliant }), root.Descendants("failure").Count());
        Assert.Equal(audits.Snippets.Policies.Length, root.Elements("testsuite").Count(suite => (string?)suite.Attribute("name") is not "audit"));
        Assert.Empty(XDocument.Parse(Write("junit", audits.Reference)).Root!.Descendants("failure"));
    }

    [Fact]
    public void A_comment_has_room() => Assert.All(Results, result => Assert.InRange(Write("markdown", result).Length, 1, MarkdownReport.Limit));

    [Fact]
    public void Each_finding_is_a_row_an_event_and_an_entry()
    {
        var findings = audits.Snippets.Findings;
        Assert.Equal(findings.Length + 1, Write("csv", audits.Snippets).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(findings.Length, Write("ocsf", audits.Snippets).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("finding_info").GetProperty("uid").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(findings.Count(finding => finding.Waiver is null), JsonDocument.Parse(Write("gitlab", audits.Snippets)).RootElement.EnumerateArray().Select(entry => entry.GetProperty("fingerprint").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            findings.Count(finding => finding.Waiver is null) + audits.Snippets.Warnings.Length + (audits.Snippets.Coverage.Any(entry => entry.Problem is not null) ? 1 : 0),
            Write("github", audits.Snippets).Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => !line.StartsWith("::notice title=auditor::", StringComparison.Ordinal)));
    }

    private static string Write(string format, AuditResult result)
    {
        using var output = new MemoryStream();
        ReportFormats.Find(format).Write(result, new ReportContext { Recovery = true }, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
