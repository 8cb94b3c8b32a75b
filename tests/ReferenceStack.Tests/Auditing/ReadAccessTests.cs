using System.Text.Json.Nodes;
using Auditor.Accounts.Access;
using Auditor.Accounts.Scanning;
using Auditor.Accounts.Targets;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Policies;

namespace ReferenceStack.Tests.Auditing;

/// <summary>What the auditor is permitted where it is deployed: what <c>auditor access</c> prints, and nothing more.</summary>
[Collection(AuditorCollection.Name)]
public sealed class ReadAccessTests(AuditorAssembly assembly)
{
    private static readonly string File = Path.Combine(Repository.Root, "src", "ReferenceStack", "Auditing", "auditor-role.yaml");

    [Fact]
    public void The_template_of_the_role_is_the_one_that_auditor_access_prints()
    {
        var printed = new RoleTemplate(Needs(new() { Role = RoleName.Usual }).Reader).Yaml();
        if (Environment.GetEnvironmentVariable("AUDITOR_UPDATE") is "1")
        {
            System.IO.File.WriteAllText(File, printed);
        }

        Assert.Equal(System.IO.File.ReadAllText(File), printed);
    }

    [Fact]
    public void The_role_in_the_account_trusts_the_auditor_alone_with_the_external_id_that_it_says()
    {
        var auditor = assembly.Auditor.Id("AWS::IAM::Role", "/Access/Role/");

        JsonAssert.Has(Assert.Single(Reader["AssumeRolePolicyDocument"]!["Statement"]!.AsArray()), $$"""
            {
              "Action": "sts:AssumeRole",
              "Principal": { "AWS": { "Fn::GetAtt": ["{{auditor}}", "Arn"] } },
              "Condition": { "StringEquals": { "sts:ExternalId": "housing-trends-auditor" } }
            }
            """);
        Assert.Contains("housing-trends-auditor", Command, StringComparer.Ordinal);
        Assert.Equal("auditor", (string?)Reader["RoleName"]);
    }

    [Fact]
    public void The_auditor_reads_its_own_account_by_the_policies_of_the_role()
    {
        var policies = Reader["ManagedPolicyArns"]!.AsArray();

        Assert.NotEmpty(policies);
        Assert.Equal(policies.Select(policy => policy!.ToJsonString()), Auditor["ManagedPolicyArns"]!.AsArray().Select(policy => policy!.ToJsonString()), StringComparer.Ordinal);
    }

    [Fact]
    public void Of_itself_the_auditor_may_enter_accounts_list_them_and_read_the_password_of_its_store()
    {
        var statements = assembly.Auditor.One("AWS::IAM::Policy", "/Access/Role/DefaultPolicy")["PolicyDocument"]!["Statement"]!.AsArray();
        var caller = Needs(new() { Role = RoleName.Usual, IsOrganization = true }).Caller.Statements;

        Assert.Equal(
            [.. caller.Select(statement => $"{statement.Actions.Single()} {statement.Resources.Single()}"), "secretsmanager:GetSecretValue {}", "kms:Decrypt {}"],
            statements.Select(statement => $"{Text(statement!["Action"])} {Text(statement["Resource"])}"),
            StringComparer.Ordinal);
        JsonAssert.Has(statements[^2]!["Resource"], $$"""{ "Fn::GetAtt": ["{{assembly.Auditor.Id("AWS::RDS::DBInstance")}}", "MasterUserSecret.SecretArn"] }""");
        JsonAssert.Has(statements[^1]!["Resource"], $$"""{ "Fn::GetAtt": ["{{assembly.Auditor.Id("AWS::KMS::Key", "/Encryption/Data/")}}", "Arn"] }""");
    }

    private JsonNode Reader => assembly.Auditor.Root["Resources"]!["Role"]!["Properties"]!;

    private JsonNode Auditor => assembly.Auditor.One("AWS::IAM::Role", "/Access/Role/");

    private IEnumerable<string?> Command => assembly.Auditor.One("AWS::ECS::TaskDefinition")["ContainerDefinitions"]![0]![nameof(Command)]!.AsArray().Select(word => (string?)word);

    private static string? Text(JsonNode? node) => node is JsonValue ? (string?)node : "{}";

    // As in a folder without a policies.json: every policy at its default.
    private static AccessNeeds Needs(ScanScope scope)
    {
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = new PolicyDirectory(PolicyCatalog.All) };
        var plan = ScanPlan.Of(request, PolicyBinder.Bind(request.Configuration, request.Policies, request.Selection, []), types: null);
        return new(plan.ForStacks(plan.Table.Types), scope);
    }
}
