using System.Text.Json;
using Auditor.Auditing;
using Auditor.Reporting.Sarif;
using NJsonSchema;
using Policies.Model;

namespace Auditor.Tests.Reporting.Sarif;

public sealed class SarifReportTests
{
    [Fact]
    public void A_result_is_written_as_approved() => Approval.ShouldBeApproved(Approval.Write("sarif", SampleResult.Full), "result.sarif");

    [Fact]
    public async Task A_log_validates_against_the_official_schema()
    {
        // Not shipped: OASIS's schema; npm pack @microsoft/jest-sarif has it under lib/schemas.
        var path = Environment.GetEnvironmentVariable("AUDITOR_SARIF_SCHEMA");
        Assert.SkipWhen(path is null, "AUDITOR_SARIF_SCHEMA does not name a copy of sarif-schema-2.1.0.json");
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(path!, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        AuditResult[] results = [SampleResult.Full, SampleResult.Clean, Hostile.Of(SampleResult.Full with { Findings = [.. SampleResult.Full.Findings.Select(finding => finding with { Baseline = null })] }, "[a](javascript:b) {0}\u0001\ud800")];
        Assert.All(results, result => Assert.Empty(schema.Validate(Approval.Write("sarif", result))));
    }

    [Fact]
    public void Every_result_refers_to_its_rule_by_index()
    {
        var run = Run(SampleResult.Full);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public void A_policy_that_the_result_does_not_describe_is_described_by_its_finding()
    {
        var run = Run(SampleResult.Full with { Policies = [] });
        Assert.Contains(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(), rule => rule.GetProperty("id").GetString() is "rds-multi-az");
    }

    [Fact]
    public void An_unknown_finding_is_open_and_has_no_level()
    {
        var result = ResultOf("rds-tls-required");
        Assert.Equal(("open", "none"), (result.GetProperty("kind").GetString(), result.GetProperty("level").GetString()));
    }

    [Fact]
    public void A_finding_stands_in_the_code_that_created_the_construct_and_names_the_template_that_was_scanned()
    {
        var result = ResultOf("rds-not-publicly-accessible");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("src/ReferenceStack/Data/Database.cs", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(41, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("cdk.out/HousingTrends-production.template.json", result.GetProperty("analysisTarget").GetProperty("uri").GetString());
        Assert.Equal(1136, result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData("rds-multi-az", "external")]
    [InlineData("kms-rotation-enabled", "inSource")]
    public void A_waived_finding_is_suppressed_where_its_waiver_stands(string policy, string kind)
    {
        var suppression = Run(SampleResult.Full).GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString() == policy)
            .SelectMany(result => result.TryGetProperty("suppressions", out var suppressions) ? suppressions.EnumerateArray() : [])
            .First();
        Assert.Equal(kind, suppression.GetProperty("kind").GetString());
        Assert.Equal("accepted", suppression.GetProperty("status").GetString());
        Assert.NotEmpty(suppression.GetProperty("justification").GetString()!);
    }

    [Fact]
    public void The_fingerprint_is_the_finding_id()
    {
        var finding = SampleResult.Full.Findings.First(finding => finding.Policy is "rds-not-publicly-accessible");
        Assert.Equal(finding.Id, ResultOf("rds-not-publicly-accessible").GetProperty("partialFingerprints").GetProperty("findingId/v1").GetString());
    }

    [Fact]
    public void Errors_make_the_invocation_unsuccessful()
    {
        var invocation = Run(SampleResult.Full).GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(2, invocation.GetProperty("exitCode").GetInt32());
        Assert.Equal("error", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("level").GetString());
        Assert.True(Run(SampleResult.Clean).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void What_a_template_says_does_not_become_a_link()
    {
        var finding = SampleResult.Full.Findings[0] with { Evidence = [new FindingEvidence("A", "Properties/B", "x", "[y](https://example.com)", null)] };
        var message = Run(SampleResult.Full with { Findings = [finding] }).GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString();
        Assert.Contains("\\[y\\](https://example.com)", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("low", "note")]
    [InlineData("medium", "warning")]
    [InlineData("high", "error")]
    [InlineData("critical", "error")]
    public void Levels_follow_the_severity(string severity, string level) => Assert.Equal(level, SarifText.Level(Enum.Parse<Severity>(severity, ignoreCase: true)));

    [Theory]
    [InlineData("cdk.out/App.template.json", "cdk.out/App.template.json")]
    [InlineData("./a b/ü#1.json", "a%20b/%C3%BC%231.json")]
    [InlineData("cdk.out\\App.json", "cdk.out/App.json")]
    [InlineData("/tmp/a.json", "file:///tmp/a.json")]
    [InlineData("C:\\t\\a.json", "file:///C:/t/a.json")]
    [InlineData("../a.json", "../a.json")]
    public void Paths_are_uri_references(string path, string uri) => Assert.Equal(uri, SarifPlace.Uri(path));

    private static JsonElement ResultOf(string policy) =>
        Run(SampleResult.Full).GetProperty("results").EnumerateArray().First(result => result.GetProperty("ruleId").GetString() == policy);

    private static JsonElement Run(AuditResult result)
    {
        using var document = JsonDocument.Parse(Approval.Write("sarif", result));
        return document.RootElement.GetProperty("runs")[0].Clone();
    }
}
