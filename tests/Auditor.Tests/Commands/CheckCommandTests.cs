using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Auditor.Tests.Commands;

/// <summary><c>auditor check</c> with all its options, as its users meet it.</summary>
public sealed partial class CheckCommandTests
{
    private const string Parameterized = """
        AWSTemplateFormatVersion: "2010-09-09"
        Parameters:
          Redundant:
            Type: String
        Resources:
          Database:
            Type: AWS::RDS::DBInstance
            Properties:
              MultiAZ: !Ref Redundant
        """;

    [Fact]
    public void Help_shows_examples_and_exit_codes()
    {
        using var folder = new WorkingFolder();
        var result = folder.Run("check", "--help");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("auditor check cdk.out", result.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes", result.Output, StringComparison.Ordinal);
        foreach (var option in (string[])["--policies", "--environment", "--parameter", "--parameter-file", "--format", "--output", "--fail-on", "--fail-on-unknown", "--baseline", "--select", "--ignore", "--framework", "--all", "--recovery", "--watch", "--policy-path", "--quiet", "--verbose", "--no-color"])
        {
            Assert.Contains(option, result.Output, StringComparison.Ordinal);
        }

        Assert.Contains("check", folder.Run("--help").Output, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+", folder.Run("--version").Output);
    }

    [Fact]
    public void Several_reports_are_written_in_one_run_and_two_runs_write_the_same_but_for_time()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        string[] Arguments(string run) => ["check", "template.yaml", "--format", "console", "--format", "json", "--format", "sarif", "--format", "html", "--output", $"{run}/r.json", "--output", $"{run}/r.sarif", "--output", $"{run}/r.html"];
        var first = folder.Run(Arguments("one"));
        Assert.Equal(1, first.ExitCode);
        Assert.Contains("rds-multi-az", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", first.Output, StringComparison.Ordinal);
        folder.Run(Arguments("two"));
        foreach (var report in (string[])["r.json", "r.sarif", "r.html"])
        {
            Assert.Equal(Timeless(folder.Read($"one/{report}")), Timeless(folder.Read($"two/{report}")));
        }

        Assert.Equal(3, Directory.GetFiles(folder["one"]).Length);
        Assert.Equal("2.1.0", (string?)JsonNode.Parse(folder.Read("one/r.sarif"))!["version"]);
        var json = JsonNode.Parse(folder.Read("one/r.json"))!;
        Assert.Equal("1.0", (string?)json["schemaVersion"]);
        Assert.Equal("schemaVersion", json.AsObject().First().Key);
        var finding = json["findings"]!.AsArray().Single(one => (string?)one!["policy"] == "rds-multi-az")!;
        Assert.Equal(("template.yaml", 6, 7), ((string?)finding["location"]!["file"], (int)finding["location"]!["line"]!, (int)finding["location"]!["column"]!));

        // A file without a format takes that of its ending; then the summary goes to standard error.
        var byEnding = folder.Run("check", "template.yaml", "--output", "three/r.sarif");
        Assert.Empty(byEnding.Output);
        Assert.Contains("non-compliant", byEnding.Errors, StringComparison.Ordinal);
        Assert.Equal(Timeless(folder.Read("one/r.sarif")), Timeless(folder.Read("three/r.sarif")));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("--fail-on critical", 0)]
    [InlineData("--fail-on high", 1)]
    [InlineData("--fail-on medium", 1)]
    [InlineData("--fail-on low", 1)]
    [InlineData("--fail-on none", 0)]
    [InlineData("--fail-on none --fail-on-unknown", 0)]
    [InlineData("--ignore rds-multi-az", 0)]
    [InlineData("--ignore rds-*,kms-*", 2)]
    public void The_threshold_decides_the_exit_code(string options, int exitCode)
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database).With("policies.json", """{ "policies": { "rds-multi-az": { "severity": "high" } } }""");
        string[] check = ["check", "template.yaml", "--select", "rds-multi-az,kms-rotation-enabled"];
        Assert.Equal(exitCode, folder.Run([.. check, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).ExitCode);
    }

    [Fact]
    public void An_unknown_finding_blocks_on_request_only()
    {
        using var folder = new WorkingFolder().With("template.yaml", Parameterized);
        var result = folder.Run("check", "template.yaml", "--select", "rds-multi-az", "--verbose");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("the parameter Redundant, which has no value", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, folder.Run("check", "template.yaml", "--select", "rds-multi-az", "--fail-on-unknown").ExitCode);
        Assert.Equal(0, folder.Run("check", "template.yaml", "--select", "rds-multi-az", "--fail-on-unknown", "--fail-on", "critical").ExitCode);
    }

    [Theory]
    [InlineData("p.json", """[ { "ParameterKey": "Redundant", "ParameterValue": "false" } ]""")]
    [InlineData("p.json", """[ "Redundant=false" ]""")]
    [InlineData("p.json", """{ "Parameters": { "Redundant": "false" }, "Tags": { "environment": "production" } }""")]
    [InlineData("p.json", """{ "Redundant": false }""")]
    [InlineData("p.yaml", "Redundant: false\n")]
    public void A_parameter_file_of_any_form_decides(string name, string content)
    {
        using var folder = new WorkingFolder().With("template.yaml", Parameterized).With(name, content);
        Assert.Equal(1, folder.Run("check", "template.yaml", "--select", "rds-multi-az", "--parameter-file", name).ExitCode);
    }

    [Fact]
    public void A_parameter_wins_over_the_file_and_one_that_nobody_declares_is_a_warning()
    {
        using var folder = new WorkingFolder().With("template.yaml", Parameterized).With("p.json", """{ "Redundant": "false" }""");
        var result = folder.Run("check", "template.yaml", "--select", "rds-multi-az", "--parameter-file", "p.json", "--parameter", "Redundant=true", "--parameter", "Redundand=x");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("no template declares the parameter Redundand; did you mean Redundant?", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_macro_hides_is_named_as_not_read_whichever_policies_take_part()
    {
        using var folder = new WorkingFolder().With("template.yaml", $"Transform: AWS::Serverless-2016-10-31\n{WorkingFolder.Database}");
        var result = folder.Run("check", "template.yaml", "--ignore", "template-*");
        Assert.Contains("not read  template.yaml: what the transform AWS::Serverless-2016-10-31 would produce", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_lets_only_new_findings_block_and_tells_what_is_resolved()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        string[] check = ["check", "template.yaml", "--select", "rds-multi-az,rds-deletion-protection"];
        folder.Run([.. check, "--format", "json", "--output", "main.json"]);
        Assert.Equal(0, folder.Run([.. check, "--baseline", "main.json"]).ExitCode);

        folder.With("template.yaml", WorkingFolder.Database.Replace("MultiAZ: false", "MultiAZ: true", StringComparison.Ordinal) + "\n  Further:\n    Type: AWS::RDS::DBInstance\n");
        Assert.Equal(1, folder.Run([.. check, "--baseline", "main.json", "--format", "json", "--output", "next.json"]).ExitCode);
        var result = JsonNode.Parse(folder.Read("next.json"))!;
        var states = result["findings"]!.AsArray().Select(finding => $"{finding!["policy"]} {finding["resource"]!["logicalId"]} {finding["baseline"]}").ToList();
        Assert.Contains("rds-multi-az Further new", states, StringComparer.Ordinal);
        Assert.Contains("rds-deletion-protection Database unchanged", states, StringComparer.Ordinal);
        Assert.DoesNotContain(states, state => state.StartsWith("rds-multi-az Database", StringComparison.Ordinal));
        Assert.Contains("rds-multi-az on Database", result.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_are_selected_and_ignored_by_wildcards()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        folder.Run("check", "template.yaml", "--select", "rds-*", "--select", "s3-*,kms-*", "--ignore", "rds-m*", "--all", "--format", "json", "--output", "r.json");
        var result = JsonNode.Parse(folder.Read("r.json"))!;
        var evaluated = result["evaluations"]!.AsArray().Select(one => (string)one!["policy"]!).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(evaluated);
        Assert.All(evaluated, policy => Assert.Matches("^rds-[^m]", policy));
        Assert.Contains(result["evaluations"]!.AsArray(), one => (string?)one!["outcome"] == "Compliant");

        folder.Run("check", "template.yaml", "--format", "json", "--output", "r.json");
        Assert.Empty(JsonNode.Parse(folder.Read("r.json"))!["evaluations"]!.AsArray());
    }

    [Fact]
    public void Quiet_is_one_line_and_standard_output_in_a_pipe_has_no_colours()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        var quiet = folder.Run("check", "template.yaml", "--quiet", "--no-color");
        Assert.Single(quiet.Output.TrimEnd().Split('\n'));
        Assert.DoesNotContain("\u001b", AuditorProcess.Run(folder.Path, null, [("NO_COLOR", "1"), ("TERM", "xterm-256color")], "check", "template.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Recovery_is_estimated_on_request_for_resources_of_no_environment_too_and_laid_beside_objectives_where_there_are_any()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database).With("policies.json", """
            { "environments": { "production": { "objectives": { "rto": "15m", "rpo": { "database": "1h" } } } } }
            """);
        Assert.DoesNotContain("Recovery", folder.Run("check", "template.yaml", "--fail-on", "none").Output, StringComparison.Ordinal);

        var open = folder.Run("check", "template.yaml", "--fail-on", "none", "--recovery");
        Assert.Contains("no objectives are set", open.Output, StringComparison.Ordinal);
        Assert.Contains("· up to 20 min", open.Output, StringComparison.Ordinal);

        var judged = folder.Run("check", "template.yaml", "--fail-on", "none", "--environment", "production", "--recovery", "--quiet");
        Assert.StartsWith("Recovery of production\n  objectives: RTO 15 min; RPO database 1 h\n", judged.Output, StringComparison.Ordinal);
        Assert.Contains("✓ up to 20 min", judged.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", judged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_are_found_in_a_parent_folder_and_the_environment_is_named_or_told_by_rules()
    {
        using var folder = new WorkingFolder().With("stacks/template.yaml", WorkingFolder.Database).With("policies.json", """
            {
              "environments": { "production": { "match": { "tags": { "environment": "production" } } }, "development": {} },
              "policies": { "rds-multi-az": { "environments": ["production"] } }
            }
            """);
        var inner = folder["stacks"];
        string[] check = ["check", "template.yaml", "--select", "rds-multi-az"];
        Assert.Equal(1, AuditorProcess.Run(inner, [.. check, "--environment", "production"]).ExitCode);
        Assert.Equal(0, AuditorProcess.Run(inner, [.. check, "--environment", "development"]).ExitCode);
        folder.With("stacks/p.json", """{ "Parameters": {}, "Tags": { "environment": "production" } }""");
        Assert.Equal(1, AuditorProcess.Run(inner, [.. check, "--parameter-file", "p.json"]).ExitCode);
        var unknown = AuditorProcess.Run(inner, [.. check, "--environment", "prodution"]);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("did you mean production?", Assert.Single(unknown.Problems), StringComparison.Ordinal);
        folder.With("own.json", "{}");
        Assert.Equal(1, AuditorProcess.Run(inner, [.. check, "--policies", "../own.json"]).ExitCode);
    }

    [Fact]
    public void A_template_on_standard_input_is_audited()
    {
        using var folder = new WorkingFolder();
        var result = AuditorProcess.Run(folder.Path, Encoding.UTF8.GetBytes(WorkingFolder.Database), [], "check", "-", "--select", "rds-multi-az");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("-:6", result.Output, StringComparison.Ordinal);
        var broken = AuditorProcess.Run(folder.Path, "{"u8.ToArray(), [], "check", "-");
        Assert.Equal(2, broken.ExitCode);
        Assert.Equal("-:1:2: the JSON ends before it is complete; the file seems to be cut off", Assert.Single(broken.Problems));
    }

    [Fact]
    public void A_folder_is_searched_for_templates_and_assemblies_and_nothing_else_is_judged()
    {
        using var folder = new WorkingFolder()
            .With("all/a.yaml", WorkingFolder.Database)
            .With("all/inner/b.template", """{ "Resources": { "B": { "Type": "AWS::RDS::DBInstance" } } }""")
            .With("all/package.json", """{ "name": "x", "Resources": [] }""")
            .With("all/values.yaml", "a: [")
            .With("all/readme.md", "Resources:")
            .With("all/node_modules/c.yaml", WorkingFolder.Database)
            .With("all/.hidden/d.yaml", WorkingFolder.Database)
            .With("all/cdk.out/manifest.json", """{ "version": "36.0.0", "artifacts": { "Stack": { "type": "aws:cloudformation:stack", "environment": "aws://123456789012/eu-west-1", "properties": { "templateFile": "Stack.template.json" } } } }""")
            .With("all/cdk.out/Stack.template.json", """{ "Resources": { "C": { "Type": "AWS::RDS::DBInstance" } } }""")
            .With("all/cdk.out/Unlisted.template.json", """{ "Resources": { "D": { "Type": "AWS::RDS::DBInstance" } } }""");
        var result = folder.Run("check", "all", "--select", "rds-multi-az", "--format", "json");
        Assert.Empty(result.Problems);
        var resources = JsonNode.Parse(result.Output)!["findings"]!.AsArray().Select(finding => finding!["resource"]!).Select(one => $"{one["template"]} {one["logicalId"]} {one["region"]}").Order(StringComparer.Ordinal);
        Assert.Equal(["all/a.yaml Database ", "all/cdk.out/Stack.template.json C eu-west-1", "all/inner/b.template B "], resources, StringComparer.Ordinal);
    }

    private static string Timeless(string report) => Figures().Replace(report, "TIME");

    [GeneratedRegex(@"\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d UTC|\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?( UTC)?|\d+(\.\d+)? ?(ms|s)\b|""duration(Seconds|Milliseconds)?"": [^,\n]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Figures();
}
