namespace Auditor.Tests.Commands;

/// <summary>Which format goes where, and what is told of it.</summary>
public sealed class ReportFormatsCommandTests
{
    [Theory]
    [InlineData("comment.md", "<!-- auditor:report -->")]
    [InlineData("findings.csv", "kind,id,rule,")]
    [InlineData("junit.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>")]
    public void An_ending_tells_the_format(string file, string beginning)
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        Assert.Equal(1, folder.Run("check", "template.yaml", "--output", file).ExitCode);
        Assert.StartsWith(beginning, folder.Read(file), StringComparison.Ordinal);
    }

    [Fact]
    public void What_Security_Hub_cannot_take_is_told()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        var result = folder.Run("check", "template.yaml", "--select", "rds-multi-az", "--format", "asff");
        Assert.Equal("[]\n", result.Output);
        Assert.Equal(["note: asff leaves out 1 entry of no account: Security Hub takes findings of accounts only."], result.ErrorLines);
    }

    [Fact]
    public void Annotations_go_to_standard_output()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        Assert.StartsWith("::error file=template.yaml,line=6,col=7,title=rds-multi-az::", folder.Run("check", "template.yaml", "--select", "rds-multi-az", "--format", "github").Output, StringComparison.Ordinal);
    }
}
