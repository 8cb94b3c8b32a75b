using System.Text.Json.Nodes;
using Auditor.Tests.Authoring;

namespace Auditor.Tests.Commands;

/// <summary>Policies of one's own in <c>auditor check</c>: everything that the built-in ones have.</summary>
public sealed class PolicyPathOptionTests : IDisposable
{
    private const string Bucket = """
        Resources:
          Pictures:
            Type: AWS::S3::Bucket
            Properties:
              Tags: [ { Key: a, Value: b } ]
        """;

    private readonly WorkingFolder _folder = new WorkingFolder()
        .With("t.yaml", Bucket)
        .With("policies/Few.cs", PolicySource.Of(
            "Few",
            "acme-few-tags",
            "most >= 1 ? Verdict.Compliant : bucket.Resource[\"Tags\"].IsNotPresent($\"at most {most} tags\")",
            "[Description(\"The most tags.\")] int most = 0"));

    [Fact]
    public void A_finding_of_ones_own_is_in_every_report()
    {
        var result = Run("check", "t.yaml", "--policy-path", "policies", "--select", "acme-*", "--fail-on", "medium", "--format", "console", "--format", "json", "--format", "sarif", "--format", "html", "--output", "r.json", "--output", "r.sarif", "--output", "r.html");
        Assert.Equal((1, ""), (result.ExitCode, result.Errors));
        Assert.Contains("acme-few-tags  A bucket carries tags", result.Output, StringComparison.Ordinal);
        Assert.Contains("t.yaml:5:7", result.Output, StringComparison.Ordinal);
        var finding = Assert.Single(JsonNode.Parse(_folder.Read("r.json"))!["findings"]!.AsArray())!;
        Assert.Equal(("acme-few-tags", "medium", "Add Tags."), ((string?)finding["policy"], (string?)finding["severity"], (string?)finding["remediation"]));
        Assert.Contains("\"id\": \"acme-few-tags\"", _folder.Read("r.sarif"), StringComparison.Ordinal);
        Assert.Contains("acme-few-tags", _folder.Read("r.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_reach_ones_own_policies_as_they_reach_the_built_in_ones()
    {
        _folder.With("policies.json", """{ "policies": { "acme-few-tags": { "severity": "critical" } } }""");
        var result = Run("check", "t.yaml", "--policy-path", "policies", "--select", "acme-few-tags");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("1 blocks", result.Output, StringComparison.Ordinal);

        _folder.With("policies.json", """{ "environments": { "e": { "match": { "stacks": ["*"] }, "parameters": { "acme-few-tags": { "most": 3 } } } }, "policies": { "acme-few-tags": { "severity": "critical" } } }""");
        Assert.Equal(0, Run("check", "t.yaml", "--policy-path", "policies", "--select", "acme-few-tags", "--environment", "e").ExitCode);

        _folder.With("policies.json", """
            {
              "policies": { "acme-few-tags": { "severity": "critical", "parameters": { "mots": 3 } } },
              "waivers": [ { "policy": "acme-few-tags", "resource": "Pictures", "reason": "test", "owner": "me", "expires": "2999-01-31" } ]
            }
            """);
        result = Run("check", "t.yaml", "--policy-path", "policies", "--select", "acme-few-tags");
        Assert.Equal(["policies.json:2:76: acme-few-tags has no parameter \"mots\"; did you mean most?"], result.Problems, StringComparer.Ordinal);
        Assert.Contains("1 waived", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_json_can_say_where_they_lie_relative_to_itself()
    {
        _folder.With("policies.json", """{ "policyPath": ["policies"], "policies": { "acme-few-tags": { "severity": "high" } } }""").With("app/t.yaml", Bucket);
        var result = AuditorProcess.Run(_folder["app"], null, [("AUDITOR_CACHE", _folder["cache"])], "check", "t.yaml", "--select", "acme-*");
        Assert.Equal((1, ""), (result.ExitCode, result.Errors));

        _folder.With("policies.json", """{ "policyPath": ["gone"] }""");
        result = AuditorProcess.Run(_folder["app"], null, [("AUDITOR_CACHE", _folder["cache"])], "check", "t.yaml");
        Assert.Equal(["../gone: there is no such file or folder, which was to hold policies"], result.Problems, StringComparer.Ordinal);

        _folder.With("policies.json", """{ "policyPath": "policies" }""");
        Assert.StartsWith("policies.json:1:17: ", Assert.Single(Run("check", "t.yaml").Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_the_compiler_end_in_exit_code_2_and_name_their_places()
    {
        _folder.With("policies/Few.cs", "public sealed class A : Policy<Bucket>\n{\n    oops\n}\n").With("policies/B.cs", "class B { int a = \"\"; }");
        var result = Run("check", "t.yaml", "--policy-path", "policies");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("policies/B.cs:1:19: CS0029: Cannot implicitly convert type 'string' to 'int'", result.Problems, StringComparer.Ordinal);
        Assert.Contains(result.Problems, problem => problem.StartsWith("policies/Few.cs:4:1: CS1519: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_of_the_compiler_are_shown_on_request_when_it_ran_and_when_it_did_not()
    {
        _folder.With("policies/Few.cs", "#warning Not finished\n" + _folder.Read("policies/Few.cs"));
        foreach (var _ in (ReadOnlySpan<string>)["compiled", "cached"])
        {
            Assert.Contains("warning: policies/Few.cs:1:10: CS1030: #warning: 'Not finished'", Run("check", "t.yaml", "--policy-path", "policies/Few.cs", "--verbose").ErrorLines, StringComparer.Ordinal);
            Assert.Empty(Run("check", "t.yaml", "--policy-path", "policies/Few.cs").Errors);
        }

        Assert.Single(Directory.GetFiles(_folder["cache/policies"]));
    }

    [Fact]
    public void A_policy_that_throws_is_an_error_and_hides_no_other()
    {
        _folder.With("policies/Thrower.cs", PolicySource.Of("Thrower", "acme-thrower", "throw new InvalidOperationException(\"Out of order.\")"));
        var result = Run("check", "t.yaml", "--policy-path", "policies", "--select", "acme-*");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["t.yaml:2: the policy acme-thrower failed on Pictures: Out of order. This is a defect of the policy; the resource was not judged by it"], result.Problems, StringComparer.Ordinal);
        Assert.Contains("acme-few-tags", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private AuditorProcess Run(params string[] arguments) => AuditorProcess.Run(_folder.Path, null, [("AUDITOR_CACHE", _folder["cache"])], arguments);
}
