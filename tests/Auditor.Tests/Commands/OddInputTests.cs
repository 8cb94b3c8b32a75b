using System.Diagnostics;
using System.Text;
using Auditor.Tests.Authoring;

namespace Auditor.Tests.Commands;

/// <summary>What nobody means to give, and gives all the same: it gets a sentence and exit code 2, and leaves nothing behind.</summary>
public sealed class OddInputTests : IDisposable
{
    private readonly WorkingFolder _folder = new WorkingFolder().With("t.yaml", WorkingFolder.Database);

    [Theory]
    [InlineData("--policy-path", "policies", "list", "--policy-path", "")]
    [InlineData("--output", "policies", "docs", "--output", "")]
    [InlineData("--index", "policies", "docs", "--output", "pages", "--index", "")]
    [InlineData("--output", "policies", "new", "acme-x", "--type", "AWS::S3::Bucket", "--output", "")]
    [InlineData("--baseline", "check", "t.yaml", "--baseline", "")]
    [InlineData("--output", "check", "t.yaml", "--format", "json", "--output", "")]
    [InlineData("--policies", "check", "t.yaml", "--watch", "--policies", "")]
    [InlineData("PATH", "check", "")]
    [InlineData("PATH", "policies", "test", "rds-multi-az", "")]
    public void An_empty_value_is_refused_by_the_name_of_what_it_is_for(string name, params string[] arguments)
    {
        var result = _folder.Run(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal([$"{name} is empty; give it a value or leave it out"], result.Problems, StringComparer.Ordinal);
        Assert.Equal("t.yaml", Left());
    }

    [Theory]
    [InlineData("auditor scan has no option --regoin; did you mean --region?", "scan", "--regoin", "us-east-1")]
    [InlineData("auditor access has no option --principle; did you mean --principal?", "access", "--template", "--principle=111111111111")]
    [InlineData("--source takes auto, config or api, not \"confg\"; did you mean config?", "access", "--source", "confg")]
    public void A_misspelt_option_is_told_once_with_what_was_meant(string problem, params string[] arguments)
    {
        var result = _folder.Run(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal([problem], result.Problems, StringComparer.Ordinal);
    }

    [Fact]
    public void An_output_that_takes_nothing_is_an_error()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/full", "sh", Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "auditor.dll"), "access", "--no-drift"]) { UseShellExecute = false, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("error: the output cannot be written: ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "policyPath": ["a\u0000b"] }""", "policies.json:1:18: ")]
    [InlineData("""{ "policyPath": [""] }""", "policies.json:1:18: ")]
    [InlineData("""{ "policyPath": [" "] }""", "policies.json:1:18: ")]
    public void A_policy_path_that_is_no_path_is_an_error_with_its_place(string settings, string place)
    {
        var result = _folder.With("policies.json", settings).Run("check", "t.yaml");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(place, Assert.Single(result.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_may_come_from_a_pipe_that_can_be_read_once_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /dev/stdin.");
        var result = AuditorProcess.Run(_folder.Path, Encoding.UTF8.GetBytes("""{ "policies": { "rds-multi-az": { "severity": "low" } } }"""), [], "check", "t.yaml", "--policies", "/dev/stdin", "--select", "rds-multi-az");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
    }

    [Fact]
    public void A_template_may_come_from_a_pipe_that_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /dev/stdin.");
        var result = AuditorProcess.Run(_folder.Path, Encoding.UTF8.GetBytes(WorkingFolder.Database), [], "check", "/dev/stdin", "--select", "rds-multi-az");

        Assert.Equal((1, ""), (result.ExitCode, result.Errors));
    }

    [Fact]
    public void A_report_that_cannot_take_its_place_leaves_nothing_behind()
    {
        Directory.CreateDirectory(_folder["r.html"]);
        var result = _folder.Run("check", "t.yaml", "--output", "r.html");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["r.html: the report cannot be written: this is a folder"], result.Problems, StringComparer.Ordinal);
        Assert.Equal("r.html t.yaml", Left());
    }

    [Theory]
    [InlineData("r.html", "check", "t.yaml", "--output", "t.yaml/r.html")]
    [InlineData("t.yaml", "policies", "docs", "--output", "t.yaml")]
    [InlineData("pages", "policies", "docs", "--output", "docs", "--index", "pages")]
    [InlineData("/", "policies", "docs", "--output", "docs", "--index", "/")]
    [InlineData("t.yaml", "policies", "new", "acme-x", "--type", "AWS::S3::Bucket", "--output", "t.yaml")]
    public void A_place_that_cannot_be_written_to_is_named(string place, params string[] arguments)
    {
        Directory.CreateDirectory(_folder["pages"]);
        var result = _folder.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(place, Assert.Single(result.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme-x\n", "AWS::S3::Bucket", "is no id of a policy")]
    [InlineData("../../x", "AWS::S3::Bucket", "is no id of a policy")]
    [InlineData("acme-x", "AWS::S3::Bucket\n", "is no CloudFormation type")]
    [InlineData("acme-x", "AWS::S3::<b>", "is no CloudFormation type")]
    [InlineData("acme-x", "AWS::S3::3D", "is no CloudFormation type")]
    [InlineData("acme-bucket", "AWS::S3::Bucket", "the class Bucket would hide the one of that name that every policy can use; say in the id what is asserted too")]
    [InlineData("acme-severity", "AWS::S3::Bucket", "the class Severity would hide")]
    [InlineData("acme-feed", "AWS::Acme::Feed", "the class Feed would hide")]
    public void A_name_that_no_class_can_have_is_refused(string id, string type, string message)
    {
        var result = _folder.Run("policies", "new", id, "--type", type, "--output", "mine");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, Assert.Single(result.Problems), StringComparison.Ordinal);
        Assert.Equal("t.yaml", Left());
    }

    [Fact]
    public void New_does_not_write_through_a_link_that_leads_nowhere()
    {
        Directory.CreateDirectory(_folder["mine"]);
        File.CreateSymbolicLink(_folder["mine/Tagged.cs"], _folder["outside.cs"]);
        var result = _folder.Run("policies", "new", "acme-tagged", "--type", "AWS::S3::Bucket", "--output", "mine");

        Assert.Equal(2, result.ExitCode);
        Assert.False(File.Exists(_folder["outside.cs"]));
    }

    [Fact]
    public void Docs_overwrite_no_page_that_somebody_wrote()
    {
        _folder.With("pages/rds-multi-az.md", "# Mine\n");
        var result = _folder.Run("policies", "docs", "--output", "pages");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("pages/rds-multi-az.md: this page was not generated, and is left as it is; move it, or choose another --output", result.Errors, StringComparison.Ordinal);
        Assert.Equal("# Mine\n", _folder.Read("pages/rds-multi-az.md"));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder["pages"]));
    }

    [Fact]
    public void What_a_pipe_or_a_device_is_named_as_a_policy_is_does_not_stop_the_command()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The devices are those of Linux.");
        Directory.CreateDirectory(_folder["p"]);
        File.CreateSymbolicLink(_folder["p/Zero.cs"], "/dev/zero");
        File.CreateSymbolicLink(_folder["Zero.dll"], "/dev/zero");
        File.CreateSymbolicLink(_folder["Zero.cases.yaml"], "/dev/zero");

        Assert.Contains("there is no policy in it", Assert.Single(_folder.Run("policies", "list", "--policy-path", "p").Problems), StringComparison.Ordinal);
        Assert.Equal(["Zero.dll: this is no .NET assembly"], _folder.Run("policies", "list", "--policy-path", "Zero.dll").Problems, StringComparer.Ordinal);
        Assert.Equal(1, _folder.Run("policies", "test", "rds-multi-az", "Zero.cases.yaml").ExitCode);
    }

    [Fact]
    public void A_source_that_is_larger_than_any_is_not_read()
    {
        _folder.With("p/One.cs", PolicySource.Of("One", "acme-one"));
        using (var huge = File.Create(_folder["p/Huge.cs"]))
        {
            huge.SetLength(200L << 20);
        }

        Assert.StartsWith("p/Huge.cs: the file has 200 MB; at most 128 MB are read", Assert.Single(_folder.Run("policies", "list", "--policy-path", "p").Problems), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Left() => string.Join(' ', Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
