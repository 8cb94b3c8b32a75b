using System.Text.Json.Nodes;
using Auditor.Accounts.Access;

namespace Auditor.Tests.Commands;

/// <summary><c>auditor access</c>, as its users meet it.</summary>
public sealed class AccessCommandTests
{
    // What is stored, rather than how it is set up.
    private static readonly string[] Contents =
    [
        "dynamodb:GetItem", "dynamodb:BatchGetItem", "ec2:GetConsoleOutput", "ec2:GetPasswordData", "ecr:GetAuthorizationToken", "ecr:GetDownloadUrlForLayer", "iam:GenerateCredentialReport",
        "logs:GetLogEvents", "logs:FilterLogEvents", "s3:GetObject", "secretsmanager:GetSecretValue", "sqs:ReceiveMessage", "ssm:GetParameter",
    ];

    [Fact]
    public void The_policy_only_reads_and_never_what_is_stored()
    {
        var policy = Policy("access");

        Assert.Equal("2012-10-17", (string?)policy["Version"]);
        var actions = Actions(policy);
        Assert.All(actions, action => Assert.True(IsRead(action.Split(':')[1]), action));
        Assert.DoesNotContain(actions, action => action.Contains('*', StringComparison.Ordinal));
        Assert.Empty(actions.Intersect(Contents, StringComparer.Ordinal));
        Assert.Contains("rds:DescribeDBInstances", actions, StringComparer.Ordinal);
        Assert.Contains("ec2:DescribeRegions", actions, StringComparer.Ordinal);
        Assert.Contains("cloudformation:GetTemplate", actions, StringComparer.Ordinal);

        static bool IsRead(string name) => Array.Exists(["Describe", "Get", "List", "BatchGet", "Select", "Lookup"], verb => name.StartsWith(verb, StringComparison.Ordinal));
    }

    [Fact]
    public void The_policy_has_a_statement_for_each_service_in_order()
    {
        var statements = Policy("access")["Statement"]!.AsArray();

        var sids = statements.Select(statement => (string)statement!["Sid"]!).ToList();
        Assert.Equal(sids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), sids, StringComparer.Ordinal);
        Assert.All(sids, sid => Assert.True(sid.All(char.IsAsciiLetterOrDigit), sid));
        Assert.All(statements, statement => Assert.Equal("Allow", (string)statement!["Effect"]!));
    }

    [Fact]
    public void Only_what_the_selected_policies_need_is_permitted() =>
        Assert.Equal(
            [
                "cloudformation:DescribeStacks", "cloudformation:GetTemplate", "cloudformation:ListStackResources", "sqs:GetQueueAttributes", "sqs:ListQueues",
            ],
            Actions(Policy("access", "--type", "AWS::SQS::Queue", "--select", "sqs-tls-only", "--region", "eu-west-1", "--source", "api")),
            StringComparer.Ordinal);

    [Fact]
    public void Of_AWS_Config_alone_nothing_else_is_permitted() =>
        Assert.All(Actions(Policy("access", "--source", "config", "--region", "eu-west-1")), action => Assert.StartsWith("config:", action, StringComparison.Ordinal));

    [Fact]
    public void Whoever_assumes_the_role_needs_only_that_and_the_list_of_accounts()
    {
        var statements = Policy("access", "--caller", "--organization", "--role", "arn:aws:iam::{account}:role/audit/reader")["Statement"]!.AsArray();

        Assert.Equal(["ReadOrganizations", "AssumeRole"], statements.Select(statement => (string)statement!["Sid"]!), StringComparer.Ordinal);
        Assert.Equal("organizations:ListAccounts", (string)statements[0]!["Action"]!);
        Assert.Equal("sts:AssumeRole", (string)statements[1]!["Action"]!);
        Assert.Equal("arn:aws:iam::*:role/audit/reader", (string)statements[1]!["Resource"]!);
    }

    [Fact]
    public void The_role_is_named_in_each_account_and_in_its_partition()
    {
        var statement = Policy("access", "--caller", "--role", "auditor", "--account", "222222222222,111111111111", "--region", "cn-north-1")["Statement"]!.AsArray().Single()!;

        Assert.Equal(["arn:aws-cn:iam::111111111111:role/auditor", "arn:aws-cn:iam::222222222222:role/auditor"], statement["Resource"]!.AsArray().Select(resource => (string)resource!), StringComparer.Ordinal);
    }

    [Fact]
    public void The_role_in_an_account_does_not_list_the_accounts()
    {
        Assert.DoesNotContain("organizations:ListAccounts", Actions(Policy("access", "--organization", "--role", "auditor")), StringComparer.Ordinal);
        Assert.Contains("organizations:ListAccounts", Actions(Policy("access", "--organization")), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("--principal", "111111111111", "--external-id", "7f3a")]
    [InlineData("--principal", "arn:aws:iam::111111111111:role/auditor-runner", "--external-id", "7f3a")]
    [InlineData]
    public void The_template_passes_every_policy(params string[] arguments)
    {
        using var folder = new WorkingFolder();
        var template = folder.Run(["access", "--template", .. arguments]);
        Assert.Equal(0, template.ExitCode);
        folder.With("role.yaml", template.Output);

        var result = folder.Run("check", "role.yaml", "--format", "json");

        Assert.Equal(0, result.ExitCode);
        var summary = JsonNode.Parse(result.Output)!["summary"]!;
        Assert.Equal(0, (int)summary["nonCompliant"]!);
        // Without a principal nobody knows yet whom it will trust.
        Assert.Equal(arguments.Length == 0 ? 1 : 0, (int)summary["unknown"]!);
    }

    [Fact]
    public void The_template_permits_what_the_policy_does()
    {
        using var folder = new WorkingFolder();
        var template = folder.Run("access", "--template", "--role", "arn:aws:iam::{account}:role/audit/reader", "--principal", "111111111111", "--external-id", "7f3a").Output;

        Assert.All(Actions(Policy("access")), action => Assert.Contains(action, template, StringComparison.Ordinal));
        Assert.Contains("Default: 'arn:aws:iam::111111111111:root'", template, StringComparison.Ordinal);
        Assert.Contains("Default: 'reader'", template, StringComparison.Ordinal);
        Assert.Contains("Path: '/audit/'", template, StringComparison.Ordinal);
        Assert.DoesNotContain("Action: '*'", template, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_too_long_for_one_is_split_between_statements()
    {
        var policy = new AccessPolicy([.. Enumerable.Range(0, 40).Select(number => new AccessStatement($"Read{number}", [.. Enumerable.Range(0, 10).Select(action => $"service{number}:DescribeSomething{action}")], ["*"]))]);

        var parts = policy.Managed();

        Assert.True(parts.Length > 1, "one managed policy cannot hold it");
        Assert.All(parts, part => Assert.InRange(part.Length, 1, AccessPolicy.ManagedLimit));
        Assert.Equal(policy.Statements, parts.SelectMany(part => part.Statements));
        var template = new RoleTemplate(policy).Yaml();
        Assert.Contains("        - !Ref ReadPolicy1\n        - !Ref ReadPolicy2\n", template, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--principal takes the ARN of a role or user, or the twelve digits of an account, not \"*\"", "--template", "--principal", "*")]
    [InlineData("--principal takes the ARN of a role or user, or the twelve digits of an account, not \"arn:aws:iam::1:root\"", "--template", "--principal", "arn:aws:iam::1:root")]
    [InlineData("--principal says whom the role of --template trusts; name that too", "--principal", "111111111111")]
    [InlineData("--template prints the role that is assumed, --caller the policy of who assumes it; name one of them", "--template", "--caller", "--role", "auditor")]
    [InlineData("--caller: no role is assumed", "--caller")]
    [InlineData("the external id has 2 to 1224 letters", "--template", "--external-id", "a'b")]
    [InlineData("--role takes the name of a role, or an ARN", "--template", "--role", "arn:aws:iam::111111111111:user/x")]
    [InlineData("AWS::S3::Buket is not read from accounts; did you mean AWS::S3::Bucket?", "--type", "AWS::S3::Buket")]
    [InlineData("no policy is left by policies.json, --select, --ignore and --framework, so nothing is read", "--select", "s3-tls-only", "--ignore", "s3-*")]
    [InlineData("--select: there is no policy \"s3-tls-onlie\"; did you mean s3-tls-only?", "--select", "s3-tls-onlie")]
    public void What_means_nothing_prints_nothing_but_what_to_do(string problem, params string[] arguments)
    {
        using var folder = new WorkingFolder();
        var result = folder.Run(["access", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(result.Problems, line => line.Contains(problem, StringComparison.Ordinal));
    }

    private static JsonNode Policy(params string[] arguments)
    {
        using var folder = new WorkingFolder();
        var result = folder.Run(arguments);
        Assert.Equal(0, result.ExitCode);
        return JsonNode.Parse(result.Output)!;
    }

    private static List<string> Actions(JsonNode policy) =>
        [.. policy["Statement"]!.AsArray().SelectMany(statement => statement!["Action"] is JsonArray several ? several.Select(action => (string)action!) : [(string)statement["Action"]!])];
}
