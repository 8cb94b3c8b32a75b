using Auditor.Reporting;

namespace Auditor.Tests.Reporting;

public sealed class ReportFormatsTests
{
    [Theory]
    [InlineData("console")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("markdown")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("csv")]
    [InlineData("asff")]
    [InlineData("ocsf")]
    public void Every_format_is_found_by_its_name(string name) => Assert.Equal(name, ReportFormats.Find(name).Format);

    [Fact]
    public void A_mistyped_format_is_told_what_was_meant()
    {
        var error = Assert.Throws<AuditException>(() => ReportFormats.Find("sarfi"));
        Assert.Equal("\"sarfi\" is no report format; did you mean sarif? The formats are console, html, json, sarif, junit, markdown, github, gitlab, csv, asff, ocsf.", error.Message);
        Assert.Equal(ExitCode.NotCarriedOut, error.ExitCode);
    }

    [Fact]
    public void A_name_that_is_near_none_is_told_the_formats() =>
        Assert.Equal("\"powerpoint\" is no report format. The formats are console, html, json, sarif, junit, markdown, github, gitlab, csv, asff, ocsf.", Assert.Throws<AuditException>(() => ReportFormats.Find("powerpoint")).Message);
}
