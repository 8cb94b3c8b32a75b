using System.Text;
using Auditor.Auditing;
using Auditor.Comparing;
using Auditor.Reporting;
using Auditor.Reporting.Json;

namespace ReferenceStack.Tests.Gate;

/// <summary>What is really found in the reference stack and in the document's snippets survives being saved.</summary>
public sealed class SavedResultTests(GateAudits audits) : IClassFixture<GateAudits>
{
    [Fact]
    public void Every_format_says_of_a_saved_result_what_it_says_of_the_audit() => Assert.All((AuditResult[])[audits.Reference, audits.Snippets], result =>
    {
        var saved = Saved(result);
        Assert.All(ReportFormats.All, writer => Assert.Equal(Write(writer.Format, result), Write(writer.Format, saved)));
    });

    [Fact]
    public void The_snippets_have_not_changed_since_they_were_saved()
    {
        var changes = ResultComparison.Compare(Saved(audits.Snippets), audits.Snippets, "snippets.json").Changes!;
        Assert.Equal((0, audits.Snippets.Findings.Length, 0, 0), (changes.New, changes.Unchanged, changes.Resolved.Length, changes.NotLookedAt.Length));
        Assert.Empty(changes.Changed);
    }

    // The reference stack audits other templates: what it says nothing of the snippets about is not resolved.
    [Fact]
    public void What_another_assembly_does_not_have_is_not_resolved()
    {
        var changes = ResultComparison.Compare(Saved(audits.Snippets), audits.Reference with { Scope = ["another"] }, "snippets.json").Changes!;
        Assert.Empty(changes.Resolved);
        Assert.NotEmpty(changes.NotLookedAt);
    }

    private static AuditResult Saved(AuditResult result)
    {
        using var saved = new MemoryStream(Encoding.UTF8.GetBytes(Write("json", result)));
        return ResultFile.Read(saved, "saved.json");
    }

    private static string Write(string format, AuditResult result)
    {
        using var output = new MemoryStream();
        ReportFormats.Find(format).Write(result, new() { Recovery = true, Verbose = true, Frameworks = true }, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
