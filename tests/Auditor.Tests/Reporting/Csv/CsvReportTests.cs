using System.Text;
using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Reporting.Csv;

namespace Auditor.Tests.Reporting.Csv;

public sealed class CsvReportTests
{
    [Fact]
    public void A_result_is_written_as_approved() => Approval.ShouldBeApproved(Approval.Write("csv", SampleDrift.Full), "report.csv");

    [Fact]
    public void There_is_a_row_per_finding_and_per_difference()
    {
        var rows = Rows(SampleDrift.Full);
        Assert.Equal(SampleDrift.Full.Findings.Length, rows.Count(row => row["kind"] == "finding"));
        Assert.Equal(SampleDrift.Report.Differences.Count(difference => difference.Kind is not DifferenceKind.PendingChange), rows.Count(row => row["kind"] == "drift"));
        Assert.Equal(SampleDrift.Report.Differences.Count(difference => difference.Kind is DifferenceKind.PendingChange), rows.Count(row => row["kind"] == "pending change"));
    }

    [Fact]
    public void A_row_reads_back_as_what_was_found()
    {
        var row = Rows(SampleResult.Full).Single(row => row["rule"] == "rds-not-publicly-accessible");
        Assert.Equal(("critical", "production", "src/ReferenceStack/Data/Database.cs", "41"), (row["severity"], row["environment"], row["file"], row["line"]));
        Assert.Equal(("Properties/PubliclyAccessible", "false", "true", "new", "yes"), (row["path"], row["expected"], row["actual"], row["baseline"], row["blocking"]));
    }

    [Fact]
    public void A_waiver_has_its_columns()
    {
        var row = Rows(SampleResult.Full).First(row => row["rule"] == "rds-multi-az" && row["environment"] == "staging");
        Assert.Equal(("yes", "platform@example.com", "2027-01-31"), (row["waived"], row["waiver_owner"], row["waiver_expires"]));
    }

    [Fact]
    public void Further_evidence_is_in_a_column_of_its_own() =>
        Assert.Equal("Properties/ContainerDefinitions/1/User: expected a user other than root, was \"0:0\"", Rows(SampleResult.Full).First(row => row["rule"] == "ecs-non-root")["more"]);

    [Fact]
    public void No_cell_begins_a_formula_and_every_row_has_every_column() =>
        Assert.All(Rows(Hostile.Of(SampleDrift.Full, EveryFormatTests.Hostile)).SelectMany(row => row.Values), cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), cell));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\\t=1")]
    [InlineData("\r=1", "'\\r=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Cells_are_quoted_and_never_formulas(string? text, string cell) => Assert.Equal(cell, CsvCell.Of(text));

    // RFC 4180 as it is written: quotes within quotes are doubled, records end in CR LF.
    private static List<Dictionary<string, string>> Rows(AuditResult result)
    {
        var csv = Approval.Write("csv", result);
        Assert.EndsWith("\r\n", csv, StringComparison.Ordinal);
        var records = new List<List<string>> { new() };
        var (cell, quoted) = (new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when quoted && i + 1 < csv.Length && csv[i + 1] is '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\r' when !quoted:
                    records[^1].Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !quoted:
                    records.Add([]);
                    break;
                default:
                    cell.Append(csv[i]);
                    break;
            }
        }

        Assert.Empty(records[^1]);
        Assert.All(records.SkipLast(1), record => Assert.Equal(records[0].Count, record.Count));
        return [.. records.Skip(1).SkipLast(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }
}
