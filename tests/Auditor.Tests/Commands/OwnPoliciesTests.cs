using Auditor.Tests.Authoring;

namespace Auditor.Tests.Commands;

/// <summary>Policies of one's own that go wrong, or say what a page, a table or a terminal would act on.</summary>
public sealed class OwnPoliciesTests : IDisposable
{
    private const string Cases = """
        case: with tags
        expect: Compliant
        template: { Resources: { B: { Type: AWS::S3::Bucket, Properties: { Tags: [{ Key: a, Value: b }] } } } }
        ---
        case: without
        expect: NonCompliant
        template: { Resources: { B: { Type: AWS::S3::Bucket } } }
        """;

    private readonly WorkingFolder _folder = new WorkingFolder().With("p/Last.cs", PolicySource.Of("Last", "acme-z")).With("p/Last.cases.yaml", Cases);

    [Fact]
    public void A_policy_that_throws_fails_its_cases_and_the_others_are_tried()
    {
        _folder.With("p/First.cs", PolicySource.Of("First", "acme-a", "throw new InvalidOperationException(\"Out of order.\")")).With("p/First.cases.yaml", Cases);
        var result = Run("policies", "test", "acme-*", "--policy-path", "p");

        Assert.Equal((1, ""), (result.ExitCode, result.Errors));
        Assert.Contains("✗ without  the policy failed: Out of order.  First.cases.yaml:5", result.Output, StringComparison.Ordinal);
        Assert.Contains("✓ without  NonCompliant", result.Output, StringComparison.Ordinal);
        Assert.Contains("2 policies: 4 cases, 2 failed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mutation_that_a_policy_fails_on_does_not_go_unnoticed()
    {
        _folder.With("p/Last.cs", PolicySource.Of("Last", "acme-z", "bucket.Resource[\"Tags\"].IsPresent(\"tags\").Outcome is Outcome.Unknown ? throw new InvalidOperationException(\"Not known.\") : bucket.Resource[\"Tags\"].IsPresent(\"tags\")"));
        var result = Run("policies", "test", "acme-z", "--policy-path", "p");

        Assert.Equal((1, ""), (result.ExitCode, result.Errors));
        Assert.Contains("  the policy failed: Not known.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case: [", "First.cases.yaml:1:")]
    [InlineData("case: one\nexpect: Compliant\ntemplate: &a { b: *a }", "First.cases.yaml:3:")]
    [InlineData("case: one\nexpect: Compliant\ntemplate: { Resources: { Q: { Type: AWS::SQS::Queue } } }", "First.cases.yaml:1:")]
    [InlineData("\u0001", "First.cases.yaml:1:1")]
    public void A_case_file_that_cannot_be_used_hides_no_other(string cases, string place)
    {
        _folder.With("p/First.cs", PolicySource.Of("First", "acme-a")).With("p/First.cases.yaml", cases);
        var result = Run("policies", "test", "acme-*", "--policy-path", "p");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(place, Assert.Single(result.Problems), StringComparison.Ordinal);
        Assert.Contains("✓ without  NonCompliant", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_of_every_type_is_listed_for_each()
    {
        _folder.With("p/Every.cs", PolicySource.Of("Every", "acme-every").Replace("Policy<Bucket>", "Policy", StringComparison.Ordinal).Replace(
            "protected override Verdict Evaluate(Bucket bucket) => bucket.Resource",
            "public override ImmutableArray<string> ResourceTypes => [AnyType]; protected override Verdict Judge(Resource bucket) => bucket",
            StringComparison.Ordinal));
        var result = Run("policies", "list", "acme-*", "--policy-path", "p", "--type", "AWS::SQS::Queue");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains("acme-every", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("acme-z", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_policy_says_of_itself_is_text_on_its_page()
    {
        _folder.With("p/Last.cs", PolicySource.Of("Last", "acme-z", parameters: "[Description(\"a|b\")] string most = \"x`y|z\"").Replace("A bucket carries tags", "~~~ <b> & &lt; [x](javascript:1) | \\u001b[31m", StringComparison.Ordinal))
            .With("p/Last.cdk.cs", "// ```\nvar a = 1;\n");
        Assert.Equal("", Run("policies", "docs", "--policy-path", "p", "--output", "pages").Errors);
        var page = _folder.Read("pages/acme-z.md");

        Assert.Contains("\n\\~\\~\\~ \\<b\\> & \\&lt; \\[x\\](javascript:1) \\| \\\\u001b\\[31m.\n", page, StringComparison.Ordinal);
        Assert.Contains("| ``\"x`y\\|z\"`` | a\\|b |", page, StringComparison.Ordinal);
        Assert.Contains("````csharp\n// ```\nvar a = 1;\n````\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"A bucket carries tags\"", "new string('x', 1_000_000)", "has a Title of 1000000 characters; at most 10000 are shown")]
    [InlineData("\"Add Tags.\"", "new string('x', 1_000_000)", "has a Remediation of 1000000 characters; at most 10000 are shown")]
    [InlineData("\"A bucket carries tags\"", "\"a\\nb\"", "has a Title of several lines")]
    public void A_text_that_no_report_can_show_is_an_error(string good, string bad, string complaint)
    {
        _folder.With("p/Last.cs", PolicySource.Of("Last", "acme-z").Replace(good, bad, StringComparison.Ordinal));

        Assert.Equal([$"p/Last.cs:5: the policy Last {complaint}"], Run("policies", "list", "--policy-path", "p").Problems, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("AWS::S3::`b`")]
    [InlineData("Bucket")]
    [InlineData("AWS::S3::Bucket\\n")]
    public void A_type_that_no_resource_can_have_is_an_error(string type)
    {
        _folder.With("p/Last.cs", $$"""
            public sealed class Last : Policy
            {
                public override PolicyMetadata Metadata { get; } = new() { Id = "acme-z", Title = "t", Rationale = "r", Remediation = "m", Severity = Severity.Low };
                public override ImmutableArray<string> ResourceTypes => ["{{type}}"];
                protected override Verdict Judge(Resource resource) => Verdict.Compliant;
            }
            """);

        Assert.EndsWith("\", which is no type of CloudFormation; one looks like AWS::S3::Bucket", Assert.Single(Run("policies", "list", "--policy-path", "p").Problems), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private AuditorProcess Run(params string[] arguments) => AuditorProcess.Run(_folder.Path, null, [("AUDITOR_CACHE", _folder["cache"])], arguments);
}
