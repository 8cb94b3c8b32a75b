using System.Text.Json.Nodes;

namespace Auditor.Tests.Commands;

/// <summary><c>auditor check --framework</c>, as its users meet it.</summary>
public sealed class FrameworkOptionTests
{
    [Fact]
    public void Only_policies_of_the_framework_take_part_and_only_it_is_stated()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        Assert.Equal(1, folder.Run("check", "template.yaml", "--framework", "cis-aws-5.0", "--format", "json", "--output", "r.json").ExitCode);
        var result = JsonNode.Parse(folder.Read("r.json"))!;
        Assert.Equal("CIS-AWS-5.0", (string?)Assert.Single(result["frameworks"]!.AsArray())!["name"]);
        Assert.NotEmpty(result["policies"]!.AsArray());
        Assert.All(result["policies"]!.AsArray(), policy => Assert.Contains(policy!["controls"]!.AsArray(), control => (string?)control!["framework"] == "CIS-AWS-5.0"));
        Assert.All(result["frameworks"]![0]!["controls"]!.AsArray(), control => Assert.Empty(control!["notSelected"]!.AsArray()));
    }

    [Fact]
    public void Frameworks_are_repeated_separated_by_commas_or_named_by_wildcards()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        folder.Run("check", "template.yaml", "--framework", "CIS-*", "--framework", "soc-2,AWS-FSBP", "--format", "json", "--output", "r.json");
        Assert.Equal(
            ["AWS-FSBP", "CIS-AWS-3.0", "CIS-AWS-5.0", "CIS-AWS-7.0", "SOC-2"],
            JsonNode.Parse(folder.Read("r.json"))!["frameworks"]!.AsArray().Select(framework => (string)framework!["name"]!),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Other_selections_narrow_it_and_what_they_leave_out_is_stated()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        folder.Run("check", "template.yaml", "--framework", "AWS-FSBP", "--select", "rds-*,cloudwatch-dashboard-present", "--ignore", "rds-multi-az", "--format", "json", "--output", "r.json");
        var result = JsonNode.Parse(folder.Read("r.json"))!;
        Assert.All(result["policies"]!.AsArray(), policy => Assert.Matches("^rds-(?!multi-az)", (string)policy!["id"]!));
        Assert.Equal("NotSelected", Outcome(result, "RDS.5"));
        Assert.Equal("NotSelected", Outcome(result, "CloudFront.1"));
        Assert.Equal("Compliant", Outcome(result, "RDS.3"));
        Assert.Equal("NotCovered", Outcome(result, "ACM.1"));

        var nothing = folder.Run("check", "template.yaml", "--framework", "CIS-AWS-3.0", "--select", "ecs-awsvpc");
        Assert.Equal(2, nothing.ExitCode);
        Assert.Equal("nothing was audited: policies.json, --select, --ignore and --framework leave no policy", Assert.Single(nothing.Problems));
    }

    [Fact]
    public void An_unknown_framework_is_an_error_that_says_what_was_meant_and_what_there_is()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        var result = folder.Run("check", "template.yaml", "--framework", "NIST-800-53-r4");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("there is no framework \"NIST-800-53-r4\"; did you mean NIST-800-53-r5? The frameworks are AWS-Control-Tower, ", result.Problems[0], StringComparison.Ordinal);
        var some = folder.Run("check", "template.yaml", "--framework", "NIST-800-53-r4,AWS-FSBP");
        Assert.Equal(2, some.ExitCode);
        Assert.Contains("rds-multi-az", some.Output, StringComparison.Ordinal);
        Assert.Contains("no framework's name fits \"\\u001b[31m*\"", folder.Run("check", "template.yaml", "--framework", "\u001b[31m*").Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_console_ends_with_a_table_where_the_option_is_given_and_only_there()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        var output = folder.Run("check", "template.yaml", "--framework", "AWS-FSBP,SOC-2").Output.TrimEnd().Split('\n');
        Assert.Matches(@"^AWS-FSBP +369 controls +\d+ no violation +\d+ failed +\d+ unknown +0 waived +0 not selected +\d+ nothing to judge +\d+ not covered$", output[^3]);
        Assert.StartsWith("SOC-2", output[^2], StringComparison.Ordinal);
        Assert.Equal("SOC-2: further controls are not listed; nothing is said about them.", output[^1]);
        Assert.Single(folder.Run("check", "template.yaml", "--framework", "SOC-2", "--quiet").Output.TrimEnd().Split('\n'));
        Assert.DoesNotContain("controls", folder.Run("check", "template.yaml", "--format", "console", "--format", "json", "--output", "r.json").Output, StringComparison.Ordinal);
        Assert.Equal(10, JsonNode.Parse(folder.Read("r.json"))!["frameworks"]!.AsArray().Count);
    }

    private static string? Outcome(JsonNode result, string control) =>
        (string?)result["frameworks"]![0]!["controls"]!.AsArray().Single(one => (string?)one!["id"] == control)!["outcome"];
}
