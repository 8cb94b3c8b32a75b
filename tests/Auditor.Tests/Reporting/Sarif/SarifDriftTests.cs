using System.Text.Json;
using Auditor.Auditing;
using NJsonSchema;

namespace Auditor.Tests.Reporting.Sarif;

public sealed class SarifDriftTests
{
    private static readonly JsonElement Run = RunOf(SampleDrift.Full);

    [Fact]
    public void Drift_is_written_as_approved()
    {
        var drift = RunOf(SampleDrift.With(SampleResult.Clean with { Policies = [] }, SampleDrift.Report));
        Approval.ShouldBeApproved(JsonSerializer.Serialize(drift, Indented) + "\n", "drift.sarif");
    }

    [Fact]
    public async Task Drift_validates_against_the_official_schema()
    {
        // Not shipped: OASIS's schema; npm pack @microsoft/jest-sarif has it under lib/schemas.
        var path = Environment.GetEnvironmentVariable("AUDITOR_SARIF_SCHEMA");
        Assert.SkipWhen(path is null, "AUDITOR_SARIF_SCHEMA does not name a copy of sarif-schema-2.1.0.json");
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(path!, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Approval.Write("sarif", SampleDrift.Full)));
    }

    [Fact]
    public void Every_difference_refers_to_the_rule_of_its_kind()
    {
        var rules = Run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var drift = Run.GetProperty("results").EnumerateArray().Skip(SampleResult.Full.Findings.Length).ToArray();
        Assert.Equal(SampleDrift.Report.Differences.Select(difference => $"drift/{difference.Kind}"), drift.Select(result => result.GetProperty("ruleId").GetString()), StringComparer.Ordinal);
        Assert.All(drift, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public void Not_even_the_hash_of_a_secret_is_told()
    {
        var text = Approval.Write("sarif", SampleDrift.Full);
        Assert.Contains("Properties/MasterUserPassword of HousingTrends-production/Database/Resource: the secret is another one.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sha256:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pending_change_fails_only_where_it_would_break_a_policy()
    {
        var pending = Run.GetProperty("results").EnumerateArray().Where(result => result.GetProperty("ruleId").GetString() is "drift/PendingChange").ToArray();
        Assert.Equal([("fail", "warning"), ("informational", "none"), ("informational", "none")], pending.Select(result => (result.GetProperty("kind").GetString(), result.GetProperty("level").GetString())));
        Assert.StartsWith("Properties/DeploymentConfiguration/MinimumHealthyPercent of HousingTrends-production/Backend/Service/Service: synthesized 0, deployed 100. Would break ecs-tasks-redundant.", pending[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_no_file_has_a_logical_location_only()
    {
        var bucket = Run.GetProperty("results").EnumerateArray().First(result => result.GetProperty("ruleId").GetString() is "drift/Unmanaged").GetProperty("locations")[0];
        Assert.False(bucket.TryGetProperty("physicalLocation", out _));
        Assert.Equal("housing-exports", bucket.GetProperty("logicalLocations")[0].GetProperty("name").GetString());
    }

    private static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, NewLine = "\n" };

    private static JsonElement RunOf(AuditResult result)
    {
        using var document = JsonDocument.Parse(Approval.Write("sarif", result));
        return document.RootElement.GetProperty("runs")[0].Clone();
    }
}
