using System.Runtime.CompilerServices;
using System.Text;
using Auditor.Configuration;
using NJsonSchema;
using Policies;

namespace Auditor.Tests.Configuration;

public sealed class PoliciesSchemaTests
{
    private const string UpdateVariable = "AUDITOR_UPDATE";

    [Fact]
    public void The_committed_schema_is_that_of_the_catalogue()
    {
        var file = Path.Combine(Root(), "schemas", "policies.schema.json");
        var generated = PoliciesSchema.Generate(new(PolicyCatalog.All));
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, generated);
        }

        Assert.True(
            File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(generated),
            $"schemas/policies.schema.json is not what the code describes. Write it anew: {UpdateVariable}=1 dotnet run --project tests/Auditor.Tests -- -class {typeof(PoliciesSchemaTests).FullName}");
    }

    [Fact]
    public void The_repositorys_own_policies_are_valid()
    {
        var content = File.ReadAllBytes(Path.Combine(Root(), "policies.json"));

        Assert.Equal("", Sample.Lines(ConfigurationFile.Read(content, "policies.json", new(PolicyCatalog.All)).Problems));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(Sample.Example)]
    [InlineData("""{ "environments": { "a": { "objectives": { "rpo": { "database": "1h" } } }, "b": {} } }""")]
    [InlineData("""{ "policies": { "ec2-no-open-ingress": { "parameters": { "allowedPorts": [80], "except": [], "strict": true, "prefix": "", "age": "PT1H" } }, "rds-multi-az": { "parameters": {} } } }""")]
    [InlineData("""{ "waivers": [{ "policy": "rds-*", "reason": "r", "owner": "o", "expires": "2027-01-31" }] }""")]
    [InlineData("""{ "waivers": [{ "policy": "drift", "property": "Properties/Tags/*", "resource": "Db", "reason": "r", "owner": "o", "expires": "2027-01-31" }, { "policy": "drift", "reason": "r", "owner": "o", "expires": "2027-01-31" }] }""")]
    [InlineData("""{ "notifications": [{ "webhook": "https://hooks.example.com/x" }] }""")]
    [InlineData("""{ "notifications": [{ "webhook": "http://127.0.0.1:80/x", "secret": "env:KEY", "when": ["drift"] }, { "slack": "env:A" }, { "teams": "http://[::1]/x", "when": "every-scan" }] }""")]
    [InlineData("""{ "environments": { "a": {} }, "notifications": [{ "email": ["a@b.example"], "environments": ["a"] }, { "sns": "arn:aws-cn:sns:cn-north-1:123456789012:a_b" }, { "securityHub": true, "severity": "high" }] }""")]
    public async Task What_the_reader_accepts_the_schema_accepts(string content)
    {
        Sample.Valid(content);
        Assert.Empty((await Schema()).Validate(Strict(content)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{ "polices": {} }""")]
    [InlineData("""{ "serviceDefaults": "strict" }""")]
    [InlineData("""{ "environments": { "a": { "mach": {} } } }""")]
    [InlineData("""{ "environments": { "a": { "match": { "stacks": ["a b"] } } } }""")]
    [InlineData("""{ "environments": { "a": { "match": { "accounts": ["12345"] } } } }""")]
    [InlineData("""{ "environments": { "a": { "match": { "accounts": [123456789012] } } } }""")]
    [InlineData("""{ "environments": { "a": { "match": { "regions": ["virginia"] } } } }""")]
    [InlineData("""{ "environments": { "a": { "match": { "tags": { "a": 1 } } } } }""")]
    [InlineData("""{ "environments": { "a": { "objectives": { "rto": "15 minutes" } } } }""")]
    [InlineData("""{ "environments": { "a": { "objectives": { "rpo": "soon" } } } }""")]
    [InlineData("""{ "environments": { "a": { "objectives": { "rpo": { "data": "1h" } } } } }""")]
    [InlineData("""{ "environments": { "a": { "parameters": { "rds-backup-retension": {} } } } }""")]
    [InlineData("""{ "environments": { "a": { "parameters": { "rds-backup-retention": { "minimumDay": 7 } } } } }""")]
    [InlineData("""{ "environments": { "a": { "parameters": { "rds-backup-retention": { "minimumDays": "7" } } } } }""")]
    [InlineData("""{ "environments": { "a": { "parameters": { "recovery-time-objective": { "rto": "1h" } } } } }""")]
    [InlineData("""{ "policies": { "xyz": {} } }""")]
    [InlineData("""{ "policies": { "rds-multi-az": true } }""")]
    [InlineData("""{ "policies": { "rds-multi-az": { "enabld": true } } }""")]
    [InlineData("""{ "policies": { "rds-multi-az": { "severity": "urgent" } } }""")]
    [InlineData("""{ "policies": { "rds-multi-az": { "parameters": { "zones": 2 } } } }""")]
    [InlineData("""{ "policies": { "ec2-no-open-ingress": { "parameters": { "allowedPorts": ["x"] } } } }""")]
    [InlineData("""{ "policies": { "ec2-no-open-ingress": { "parameters": { "strict": "yes" } } } }""")]
    [InlineData("""{ "waivers": [{ "policy": "rds-*", "reason": "r", "owner": "o" }] }""")]
    [InlineData("""{ "waivers": [{ "policy": "rds-*", "reason": " ", "owner": "o", "expires": "2027-01-31" }] }""")]
    [InlineData("""{ "waivers": [{ "policy": "rds-*", "reason": "r", "owner": "o", "expires": "31.1.2027" }] }""")]
    [InlineData("""{ "waivers": [{ "policy": "rds-mutli-az", "reason": "r", "owner": "o", "expires": "2027-01-31" }] }""")]
    [InlineData("""{ "waivers": [{ "policy": "rds-*", "resource": "a/**", "reason": "r", "owner": "o", "expires": "2027-01-31" }] }""")]
    [InlineData("""{ "waivers": [{ "policy": "drift", "property": "", "reason": "r", "owner": "o", "expires": "2027-01-31" }] }""")]
    [InlineData("""{ "accounts": { "role": "auditor" } }""")]
    [InlineData("""{ "schedule": "hourly" }""")]
    [InlineData("""{ "notifications": [{ "webhook": "hooks.example.com" }] }""")]
    [InlineData("""{ "notifications": [{ "when": "every-scan" }] }""")]
    [InlineData("""{ "notifications": [{ "webhook": "http://hooks.example.com/x" }] }""")]
    [InlineData("""{ "notifications": [{ "slack": "env:A", "teams": "env:B" }] }""")]
    [InlineData("""{ "notifications": [{ "slack": "env:A", "secret": "env:B" }] }""")]
    [InlineData("""{ "notifications": [{ "webhook": "env:A", "secret": "plain" }] }""")]
    [InlineData("""{ "notifications": [{ "securityHub": true, "when": "drift" }] }""")]
    [InlineData("""{ "notifications": [{ "securityHub": false }] }""")]
    [InlineData("""{ "notifications": [{ "email": [] }] }""")]
    [InlineData("""{ "notifications": [{ "email": ["nobody"] }] }""")]
    [InlineData("""{ "notifications": [{ "sns": "auditor" }] }""")]
    [InlineData("""{ "notifications": [{ "slack": "env:A", "when": [] }] }""")]
    [InlineData("""{ "notifications": [{ "slack": "env:A", "when": "always" }] }""")]
    public async Task What_the_schema_rejects_the_reader_rejects(string content)
    {
        Assert.NotEmpty(Sample.Problems(content));
        Assert.NotEmpty((await Schema()).Validate(content));
    }

    [Fact]
    public async Task Every_parameter_of_the_catalogue_can_be_described() => Assert.NotNull(await JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(PoliciesSchema.Generate(new(PolicyCatalog.All))), TestContext.Current.CancellationToken));

    [Fact]
    public void Parameters_have_their_type_default_and_description() => Assert.Contains(
        """
            "rds-backup-retention": {
              "type": "object",
              "properties": {
                "minimumDays": {
                  "description": "The fewest days.",
                  "default": 1,
                  "type": "integer",
        """,
        Encoding.UTF8.GetString(PoliciesSchema.Generate(Sample.Policies)),
        StringComparison.Ordinal);

    private static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(PoliciesSchema.Generate(Sample.Policies)), TestContext.Current.CancellationToken);

    // The validator's parser knows no comments.
    private static string Strict(string content) => System.Text.Json.Nodes.JsonNode.Parse(content, documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!.ToJsonString();

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
