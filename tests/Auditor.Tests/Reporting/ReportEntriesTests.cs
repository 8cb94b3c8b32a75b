using System.Text.Json.Nodes;
using Auditor.Drift;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Tests.Reporting;

public sealed class ReportEntriesTests
{
    [Fact]
    public void Findings_come_before_differences()
    {
        var entries = ReportEntries.Of(SampleDrift.Full);
        Assert.Equal([.. SampleDrift.Full.Findings.Select(finding => finding.Id), .. SampleDrift.Report.Differences.Select(difference => difference.Id)], entries.Select(entry => entry.Id), StringComparer.Ordinal);
    }

    [Fact]
    public void What_blocks_comes_first_and_what_is_waived_last()
    {
        var entries = ReportEntries.WorstFirst(ReportEntries.Of(SampleDrift.Full)).ToList();
        Assert.Equal(Severity.Critical, entries[0].Severity);
        Assert.True(entries[0].Blocking);
        Assert.True(entries.FindLastIndex(entry => entry.Blocking) < entries.FindIndex(entry => !entry.Blocking));
        Assert.True(entries.FindLastIndex(entry => entry.Waiver is null) < entries.FindIndex(entry => entry.Waiver is not null));
    }

    [Fact]
    public void A_difference_says_what_it_breaks_and_what_the_assembly_says()
    {
        var entry = ReportEntries.Of(SampleDrift.Full).First(entry => entry.Kind is not null && entry.Evidence[0].Path == "Properties/BackupRetentionPeriod" && !entry.IsPending);
        Assert.Equal("drift-not-equal", entry.Rule);
        Assert.Equal(["Properties/BackupRetentionPeriod: expected 7, was 1", "the assembly now says 14", "breaks rds-backup-retention"], entry.Lines, StringComparer.Ordinal);
        Assert.Contains(entry.Controls, control => control is { Framework: "NIST-800-53-r5", Id: "CP-9" });
    }

    [Fact]
    public void A_bucket_that_nobody_manages_names_who_made_it()
    {
        var entry = ReportEntries.Of(SampleDrift.Full).First(entry => entry.Resource.LogicalId == "housing-exports");
        Assert.Equal(["expected a stack that manages it, was none", "breaks s3-tls-only", "made by alice@example.com (CreateBucket, 2026-11-20T09:30:00Z)"], entry.Lines, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"<b>\"", "<b>")]
    [InlineData("true", "true")]
    [InlineData("[1,\"<ü>\"]", "[1,\"<ü>\"]")]
    [InlineData("{ \"a\": null }", "{\"a\":null}")]
    public void Values_are_texts_or_json(string json, string text) => Assert.Equal(text, DifferenceText.Value(JsonNode.Parse(json)!, isSecret: false));

    [Fact]
    public void Every_kind_of_difference_has_words()
    {
        var difference = SampleDrift.Report.Differences[0];
        Assert.All(Enum.GetValues<DifferenceKind>(), kind =>
        {
            Assert.StartsWith("drift-", DifferenceText.Rule(kind), StringComparison.Ordinal);
            Assert.NotEmpty(DifferenceText.Title(difference with { Kind = kind }));
        });
    }

    [Fact]
    public void A_text_that_is_too_long_ends_in_an_ellipsis_and_in_no_half_of_a_character()
    {
        Assert.Equal("abc", Shortened.To(3, "abc"));
        Assert.Equal("ab…", Shortened.To(3, "abcd"));
        Assert.Equal("a…", Shortened.To(3, "a😀😀"));
    }

    [Fact]
    public void Two_long_texts_are_shortened_so_that_they_show_how_they_differ()
    {
        var common = new string('x', 500);
        Assert.Equal(("…xxxxxab", "…xxxxxc"), Shortened.To(20, $"{common}ab", $"{common}c"));
        Assert.Equal(("ab", $"{new string('x', 19)}…"), Shortened.To(20, "ab", common));
        Assert.Equal(("a", "b"), Shortened.To(20, "a", "b"));
        Assert.Equal((20, 20), (Shortened.To(20, $"{common}a{common}", $"{common}b{common}").One.Length, Shortened.To(20, $"{common}a{common}", $"{common}b{common}").Other.Length));
        Assert.DoesNotContain('\ufffd', Printable.Of(Shortened.To(20, string.Concat(Enumerable.Repeat("😀", 100)) + "a", string.Concat(Enumerable.Repeat("😀", 100)) + "b").One));
    }
}
