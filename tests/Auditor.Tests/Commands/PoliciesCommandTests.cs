using System.Text.Json.Nodes;
using Policies;

namespace Auditor.Tests.Commands;

/// <summary><c>auditor policies …</c>, as its users meet it.</summary>
public sealed class PoliciesCommandTests
{
    [Fact]
    public void List_has_every_policy_with_all_that_programs_need()
    {
        using var folder = new WorkingFolder();
        var result = folder.Run("policies", "list", "--format", "json");

        var policies = JsonNode.Parse(result.Output)!["policies"]!.AsArray();
        Assert.Equal(string.Join(' ', PolicyCatalog.All.Select(policy => policy.Id)), string.Join(' ', policies.Select(policy => (string)policy!["id"]!)));
        var retention = policies.Single(policy => (string)policy!["id"]! == "rds-backup-retention")!;
        Assert.Equal("high", (string)retention["severity"]!);
        Assert.Contains("AWS::RDS::DBInstance", retention["resourceTypes"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("7", (string)retention["parameters"]![0]!["default"]!);
        Assert.NotEmpty(retention["controls"]!.AsArray());
    }

    [Theory]
    [InlineData("rds-*", "--severity", "critical")]
    [InlineData("--type", "AWS::RDS::*", "--severity", "CRITICAL")]
    public void List_can_be_narrowed(params string[] arguments)
    {
        using var folder = new WorkingFolder();
        var result = folder.Run(["policies", "list", .. arguments]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("rds-subnets-isolated", arguments[0] == "rds-*" ? result.Output : "rds-subnets-isolated", StringComparison.Ordinal);
        Assert.Contains("rds-not-publicly-accessible", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("rds-multi-az", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3-public-access-blocked", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no policy \"rds-multi-zone\"", "policies", "show", "rds-multi-zone")]
    [InlineData("did you mean rds-multi-az?", "policies", "show", "rds-multi-as")]
    [InlineData("there is no policy \"rds-multi-as\"", "policies", "test", "rds-multi-as")]
    [InlineData("no policy's id fits \"foo-*\"", "policies", "list", "foo-*")]
    [InlineData("--severity takes critical, high, medium or low, not \"bad\"", "policies", "list", "--severity", "bad")]
    [InlineData("--format takes table or json here, not \"html\"", "policies", "list", "--format", "html")]
    [InlineData("no policy is about resources of type \"AWS::S3::Bukcet\"; did you mean AWS::S3::Bucket?", "policies", "list", "--type", "AWS::S3::Bukcet")]
    [InlineData("no policy is as asked", "policies", "list", "rds-*", "--type", "AWS::S3::Bucket")]
    [InlineData("auditor policies has no command lst; did you mean list?", "policies", "lst")]
    [InlineData("a command is missing: auditor policies list or show or new or test or docs", "policies")]
    [InlineData("auditor policies list has no option --tpe; did you mean --type?", "policies", "list", "--tpe", "x")]
    [InlineData("\"Bucket\" is no CloudFormation type; one looks like AWS::S3::Bucket", "policies", "new", "acme-bucket-tagged", "--type", "Bucket")]
    [InlineData("\"Acme_Tagged\" is no id of a policy", "policies", "new", "Acme_Tagged", "--type", "AWS::S3::Bucket")]
    [InlineData("there is a policy rds-multi-az already", "policies", "new", "rds-multi-az", "--type", "AWS::RDS::DBInstance")]
    public void Mistakes_are_told_with_what_was_meant(string message, params string[] arguments)
    {
        using var folder = new WorkingFolder();
        var result = folder.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Show_has_the_examples_that_the_tests_run()
    {
        using var folder = new WorkingFolder();
        var result = folder.Run("policies", "show", "rds-deletion-protection");

        Assert.Contains("DeletionProtection: true", result.Output, StringComparison.Ordinal);
        Assert.Contains("DeletionProtection = true", result.Output, StringComparison.Ordinal);
        Assert.Contains("What breaks it", result.Output, StringComparison.Ordinal);
        Assert.Contains("DeletionProtection = true", (string)JsonNode.Parse(folder.Run("policies", "show", "rds-deletion-protection", "--format", "json").Output)!["cdkExample"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_runs_the_cases_and_tries_a_template_with_its_evidence()
    {
        using var folder = new WorkingFolder().With("template.yaml", WorkingFolder.Database);
        var result = folder.Run("policies", "test", "rds-multi-az", "template.yaml");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("0 failed", result.Output, StringComparison.Ordinal);
        Assert.Contains("0 unnoticed", result.Output, StringComparison.Ordinal);
        Assert.Contains("NonCompliant   Database", result.Output, StringComparison.Ordinal);
        Assert.Contains("Database/Properties/MultiAZ: expected true, was false", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_fails_where_a_case_is_not_as_expected_and_shows_the_evidence_and_the_line()
    {
        using var folder = new WorkingFolder().With("Mine.cases.yaml", """
            case: without a standby
            expect: Compliant
            template: { Resources: { Database: { Type: AWS::RDS::DBInstance, Properties: { MultiAZ: false } } } }
            """);
        var result = folder.Run("policies", "test", "rds-multi-az", "Mine.cases.yaml");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("expected Compliant, was NonCompliant  Mine.cases.yaml:1", result.Output, StringComparison.Ordinal);
        Assert.Contains("Database/Properties/MultiAZ: expected true, was false", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void New_writes_a_policy_with_a_view_and_cases_and_overwrites_nothing()
    {
        using var folder = new WorkingFolder();
        var result = folder.Run("policies", "new", "acme-feed-encrypted", "--type", "AWS::Timestream::Database", "--output", "mine");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("Database.cs FeedEncrypted.cases.yaml FeedEncrypted.cs", string.Join(' ', Directory.EnumerateFiles(folder["mine"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
        Assert.Contains("class FeedEncrypted : Policy<Database>", folder.Read("mine/FeedEncrypted.cs"), StringComparison.Ordinal);

        folder.With("mine/FeedEncrypted.cs", "mine");
        var again = folder.Run("policies", "new", "acme-feed-encrypted", "--type", "AWS::Timestream::Database", "--output", "mine");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("mine/FeedEncrypted.cs: this file is there already, and is left as it is", again.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("mine/FeedEncrypted.cs"));
    }

    [Fact]
    public void New_in_the_auditors_own_repository_adds_to_the_catalogue_in_order()
    {
        using var folder = new WorkingFolder().With("src/Policies/PolicyCatalog.cs", """
                [
                    typeof(S3.AclDisabled),
                    typeof(S3.Encrypted),
                    typeof(Sns.Encrypted),
                ];
            """);
        var result = folder.Run("policies", "new", "s3-bucket-tagged", "--type", "AWS::S3::Bucket");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            "typeof(S3.AclDisabled), typeof(S3.BucketTagged), typeof(S3.Encrypted), typeof(Sns.Encrypted),",
            string.Join(' ', folder.Read("src/Policies/PolicyCatalog.cs").Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("typeof", StringComparison.Ordinal))));
        Assert.True(File.Exists(folder["tests/Policies.Tests/S3/BucketTaggedTests.cs"]));
        Assert.True(File.Exists(folder["src/Policies/S3/BucketTagged.cases.yaml"]));
        Assert.False(Directory.Exists(folder["src/Policies/Resources"]));
    }

    [Fact]
    public void Docs_are_written_once_checked_and_cleared_of_what_is_gone()
    {
        using var folder = new WorkingFolder().With("README.md", "# Mine\n\n<!-- policies:begin, generated by `auditor policies docs` -->\n<!-- policies:end -->\n\nThe end.\n");
        string[] arguments = ["policies", "docs", "--output", "pages", "--index", "README.md"];

        Assert.Equal(1, folder.Run([.. arguments, "--check"]).ExitCode);
        Assert.Equal(0, folder.Run(arguments).ExitCode);
        Assert.Equal(0, folder.Run([.. arguments, "--check"]).ExitCode);
        Assert.Contains("[rds-multi-az](pages/rds-multi-az.md)", folder.Read("README.md"), StringComparison.Ordinal);
        Assert.EndsWith("The end.\n", folder.Read("README.md"), StringComparison.Ordinal);
        Assert.Contains("# rds-multi-az", folder.Read("pages/rds-multi-az.md"), StringComparison.Ordinal);

        folder.With("pages/gone.md", folder.Read("pages/rds-multi-az.md")).With("pages/mine.md", "# Mine");
        Assert.Contains("pages/gone.md is of no policy", folder.Run([.. arguments, "--check"]).Output, StringComparison.Ordinal);
        Assert.Contains("1 file brought up to date", folder.Run(arguments).Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["pages/mine.md"]));
        Assert.False(File.Exists(folder["pages/gone.md"]));
    }
}
