using System.Text;
using System.Text.Json.Nodes;
using FakeAws.Scale;

namespace Auditor.Tests.Commands;

/// <summary><c>auditor report</c> as its users run it.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private static readonly string[] Formats = ["console", "json", "sarif", "html", "csv", "junit", "markdown"];

    private readonly WorkingFolder _folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_saved_result_is_rendered_as_the_audit_rendered_it()
    {
        // Without a template to quote, the page of the audit is that of the report.
        string[] outputs = [.. Formats.SelectMany(format => (string[])["--format", format, "--output", $"audit.{format}"])];
        var check = _folder.Run(["check", "template.yaml", .. outputs]);
        Assert.Equal(1, check.ExitCode);
        Assert.Equal(0, _folder.Run(["report", "audit.json", .. outputs.Select(text => text.Replace("audit.", "report.", StringComparison.Ordinal))]).ExitCode);
        foreach (var format in Formats.Except(["html"], StringComparer.Ordinal))
        {
            Assert.Equal(_folder.Read($"audit.{format}"), _folder.Read($"report.{format}").Replace("report.html", "audit.html", StringComparison.Ordinal));
        }

        Assert.Contains("rds-multi-az", _folder.Read("report.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"excerpt\"", _folder.Read("report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_can_be_a_result()
    {
        var json = _folder.Run("check", "template.yaml", "--format", "json").Output;
        var report = AuditorProcess.Run(_folder.Path, Encoding.UTF8.GetBytes(json), [], "report", "-", "--format", "json");
        Assert.Equal((0, json), (report.ExitCode, report.Output));
    }

    [Fact]
    public void Two_results_tell_what_is_new_and_what_is_resolved()
    {
        Audit("earlier.json");
        _folder.With("template.yaml", WorkingFolder.Database.Replace("MultiAZ: false", "MultiAZ: true", StringComparison.Ordinal).Replace("StorageEncrypted: true", "StorageEncrypted: false", StringComparison.Ordinal));
        Audit("later.json");

        var report = _folder.Run("report", "earlier.json", "later.json");
        Assert.Equal(0, report.ExitCode);
        Assert.Contains("  + high      rds-storage-encrypted  Database", report.Output, StringComparison.Ordinal);
        Assert.Contains("  - high      rds-multi-az  Database", report.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Live resources", report.Output, StringComparison.Ordinal);
        Assert.Equal(1, _folder.Run("report", "earlier.json", "later.json", "--fail-on", "high").ExitCode);
        Assert.Equal(0, _folder.Run("report", "earlier.json", "later.json", "--fail-on", "critical").ExitCode);
        Assert.Equal(0, _folder.Run("report", "later.json", "later.json", "--fail-on", "low").ExitCode);
        Assert.Equal(1, _folder.Run("report", "later.json", "--fail-on", "low").ExitCode);
        Assert.Contains("unchanged", _folder.Run("report", "earlier.json", "later.json", "--format", "sarif").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_result_that_comes_first_is_told()
    {
        Audit("a.json");
        _folder.With("old.json", _folder.Read("a.json").Replace($"\"time\": \"20", "\"time\": \"21", StringComparison.Ordinal));
        Assert.Contains("old.json is of 21", _folder.Run("report", "old.json", "a.json").Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report gone.json", "gone.json: there is no such file")]
    [InlineData("report resutl.json", "resutl.json: there is no such file; did you mean result.json?")]
    [InlineData("report .", ".: this is a folder; name the JSON file of a result")]
    [InlineData("report template.yaml", "template.yaml:1: this is no JSON, or it was cut off here; write it again with --format json --output FILE")]
    [InlineData("report result.json other.json third.json", "auditor report takes one result, or two to compare, not 3")]
    [InlineData("report - -", "standard input holds one result; name the file of the other")]
    [InlineData("report result.json --fail-on hihg", "--fail-on takes critical, high, medium, low or none, not \"hihg\"")]
    [InlineData("report result.json --fail-on-unknown", "--fail-on-unknown needs a severity here: give --fail-on too, such as --fail-on high")]
    [InlineData("report result.json --formt html", "auditor report has no option --formt; did you mean --format?")]
    [InlineData("report result.json", "result.json:1: \"schemaVersion\" is missing: this is no result of the auditor; write one with --format json --output FILE")]
    public void What_cannot_be_reported_is_told(string command, string problem)
    {
        var report = _folder.With("result.json", "{}").Run(command.Split(' '));
        Assert.Equal((2, problem), (report.ExitCode, report.Problems.Single()));
    }

    [Fact]
    public void The_help_has_an_example() => Assert.Contains("auditor report monday.json friday.json", _folder.Run("report", "--help").Output, StringComparison.Ordinal);

    [Fact]
    public async Task Two_scans_with_snapshots_tell_what_has_changed_of_the_live_resources()
    {
        var earlier = await ScanAsync("monday.json", _ => { });
        Assert.True(earlier["snapshot"]!.AsArray().Count > 10);
        var same = _folder.Run("report", "monday.json", "monday.json");
        Assert.Equal(0, same.ExitCode);
        Assert.Contains("Live resources  0 added, 0 removed, 0 changed, ", same.Output, StringComparison.Ordinal);

        await ScanAsync("friday.json", resources =>
        {
            resources.RemoveAt(0);
            var bucket = resources.First(resource => (string?)resource!["resource"]!["type"] == "AWS::S3::Bucket")!;
            bucket["properties"]!["VersioningConfiguration"] = new JsonObject { ["Status"] = "Suspended" };
        });
        var report = _folder.Run("report", "monday.json", "friday.json");
        Assert.Contains("Live resources  0 added, 1 removed, 1 changed, ", report.Output, StringComparison.Ordinal);
        Assert.Contains("Suspended", report.Output, StringComparison.Ordinal);
    }

    private void Audit(string file) => _folder.Run("check", "template.yaml", "--format", "json", "--output", file);

    private async Task<JsonNode> ScanAsync(string file, Action<JsonArray> change)
    {
        var aws = new ScaleAws(1);
        await using var server = await aws.ServeAsync(TestContext.Current.CancellationToken);
        var scan = AuditorProcess.Run(
            _folder.Path,
            input: null,
            [("AWS_ENDPOINT_URL", server.Endpoint.ToString()), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_REGION", "us-east-1"), ("AWS_EC2_METADATA_DISABLED", "true")],
            "scan", "--region", "us-east-1", "--source", "api", "--type", "AWS::S3::Bucket", "--type", "AWS::SQS::Queue", "--snapshot", "--format", "json", "--output", file, "--fail-on", "none");
        Assert.Equal(0, scan.ExitCode);
        var result = JsonNode.Parse(_folder.Read(file))!;
        change(result["snapshot"]!.AsArray());
        _folder.With(file, result.ToJsonString());
        return result;
    }
}
