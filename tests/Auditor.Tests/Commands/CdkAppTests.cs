namespace Auditor.Tests.Commands;

/// <summary>Without a path, the app of <c>cdk.json</c> is run and its output audited.</summary>
public sealed class CdkAppTests
{
    private const string Manifest = """{ "version": "36.0.0", "artifacts": { "Stack": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "Stack.template.json" } } } }""";
    private const string Template = """{ "Resources": { "Database": { "Type": "AWS::RDS::DBInstance", "Properties": { "MultiAZ": false } } } }""";

    private const string Write = $$"""
        mkdir -p "$CDK_OUTDIR"
        printf '%s' "$CDK_CONTEXT_JSON" > context.json
        echo synthesizing
        cat > "$CDK_OUTDIR/manifest.json" <<'E'
        {{Manifest}}
        E
        cat > "$CDK_OUTDIR/Stack.template.json" <<'E'
        {{Template}}
        E

        """;

    [Fact]
    public void The_app_is_run_where_its_cdk_json_stands_and_with_its_context()
    {
        using var folder = new WorkingFolder().With("app/app.sh", Write).With("app/src/x", "")
            .With("app/cdk.json", """{ "app": "sh app.sh", "output": "build/out", "context": { "colour": "blue", "size": 1 } }""")
            .With("app/cdk.context.json", """{ "size": 2 }""");
        var result = AuditorProcess.Run(folder["app/src"], "check", "--select", "rds-multi-az");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Database", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("synthesizing", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.Contains("\"colour\":\"blue\"", folder.Read("app/context.json"), StringComparison.Ordinal);
        Assert.Contains("\"size\":2", folder.Read("app/context.json"), StringComparison.Ordinal);
        Assert.Contains("synthesizing", AuditorProcess.Run(folder["app"], "check", "--verbose").Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo oops >&2; echo at Stack.cs; exit 3", "the CDK app failed with exit code 3: sh app.sh|oops|at Stack.cs")]
    [InlineData("exit 0", "the app of cdk.json wrote no manifest.json into cdk.out. Does it call Synth()?")]
    public void An_app_that_fails_or_writes_nothing_is_an_error_with_its_own_output(string script, string expected)
    {
        using var folder = new WorkingFolder().With("app.sh", script).With("cdk.json", """{ "app": "sh app.sh" }""");
        var result = folder.Run("check");
        Assert.Equal(2, result.ExitCode);
        foreach (var line in expected.Split('|'))
        {
            Assert.Contains(result.ErrorLines, one => one.EndsWith(line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_assembly_of_an_earlier_run_is_not_taken_for_the_output()
    {
        using var folder = new WorkingFolder().With("cdk.json", """{ "app": "true" }""").With("cdk.out/manifest.json", Manifest).With("cdk.out/Stack.template.json", Template);
        var result = folder.Run("check");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("the app of cdk.json wrote no manifest.json into cdk.out; the one that is there is older. Does it call Synth()?", Assert.Single(result.Problems));
        folder.With("cdk.json", """{ "app": "cdk.out" }""");
        Assert.Equal(1, folder.Run("check", "--select", "rds-multi-az").ExitCode);
    }

    [Theory]
    [InlineData("{ \"app\": \"x\", \"app\": \"y\" }", "cdk.json:1:15: the key \"app\" stands twice in this object; the first is on line 1. Remove or rename one")]
    [InlineData("{ broken", "cdk.json:1:3: a key in double quotes is missing here")]
    [InlineData("[]", "cdk.json:1:1: this should be an object with \"app\", the command that synthesizes the stacks")]
    [InlineData("{}", "cdk.json: the text \"app\" is missing; it is the command that synthesizes the stacks")]
    [InlineData("{ \"app\": 1 }", "cdk.json: the text \"app\" is missing; it is the command that synthesizes the stacks")]
    public void A_broken_cdk_json_is_an_error_with_its_place(string content, string problem)
    {
        using var folder = new WorkingFolder().With("cdk.json", content);
        var result = folder.Run("check");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(problem, Assert.Single(result.Problems));
    }
}
