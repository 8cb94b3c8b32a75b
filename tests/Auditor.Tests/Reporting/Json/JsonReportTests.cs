using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Auditor.Drift;
using Auditor.Reporting.Json;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Auditor.Tests.Reporting.Json;

public sealed class JsonReportTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static DriftReport HostileDrift { get; } = Hostile.Of(SampleDrift.Report with { Differences = [.. SampleDrift.Report.Differences.Select(difference => difference with { Baseline = null })] }, "\"\u0001</script>\ud800") with { Against = "both" };

    [Fact]
    public void A_result_is_written_as_approved() => Approval.ShouldBeApproved(Approval.Write("json", SampleResult.Full), "result.json");

    [Fact]
    public void Drift_is_written_as_approved()
    {
        using var document = JsonDocument.Parse(Approval.Write("json", SampleDrift.Full));
        var drift = document.RootElement.EnumerateObject().Where(member => member.Name is "summary" or "drift" or "comparison").ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        Approval.ShouldBeApproved(JsonSerializer.Serialize(drift, Indented) + "\n", "drift.json");
    }

    [Fact]
    public void Where_nothing_was_compared_there_is_no_comparison()
    {
        using var document = JsonDocument.Parse(Approval.Write("json", SampleResult.Full));
        Assert.Equal(0, document.RootElement.GetProperty("drift").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("comparison").ValueKind);
    }

    [Fact]
    public void The_schema_version_comes_first()
    {
        using var document = JsonDocument.Parse(Approval.Write("json", SampleResult.Full));
        var first = document.RootElement.EnumerateObject().First();
        Assert.Equal(("schemaVersion", "1.0"), (first.Name, first.Value.GetString()));
    }

    [Fact]
    public void The_committed_schema_is_current() => Approval.ShouldBeCommitted(Schema(), Path.Combine(Approval.Repository(), "schemas", "result.schema.json"));

    [Theory]
    [MemberData(nameof(Results))]
    public async Task Every_result_validates_against_the_schema(string name)
    {
        var result = name switch
        {
            "full" => SampleResult.Full,
            "clean" => SampleResult.Clean,
            "drift" => SampleDrift.Full,
            "no drift" => SampleDrift.Clean,
            "hostile drift" => SampleDrift.With(SampleResult.Clean, HostileDrift),
            "hostile" => Hostile.Of(SampleResult.Full with { Findings = [.. SampleResult.Full.Findings.Select(finding => finding with { Baseline = null })] }, "\"\u0001</script>\ud800"),
            _ => SampleResult.Clean with { FailOn = null },
        };
        var schema = await JsonSchema.FromJsonAsync(Schema(), TestContext.Current.CancellationToken);
        var errors = schema.Validate(Approval.Write("json", result));
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(Describe)));
    }

    public static TheoryData<string> Results() => ["full", "clean", "hostile", "no threshold", "drift", "no drift", "hostile drift"];

    [Fact]
    public async Task The_schema_rejects_a_result_without_a_finding_id()
    {
        var schema = await JsonSchema.FromJsonAsync(Schema(), TestContext.Current.CancellationToken);
        var broken = Approval.Write("json", SampleResult.Full).Replace("\"id\": \"1-", "\"identity\": \"1-", StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(broken));
    }

    [Fact]
    public void Every_control_of_a_framework_is_written_with_its_state()
    {
        using var document = JsonDocument.Parse(Approval.Write("json", SampleResult.Full));
        var framework = document.RootElement.GetProperty("frameworks")[0];
        Assert.True(framework.GetProperty("complete").GetBoolean());
        Assert.Equal(
            ["ACM.1 NotCovered", "CloudFront.6 Unknown", "CloudFront.15 NonCompliant", "ECS.20 Unknown", "KMS.4 Waived", "RDS.3 Compliant", "S3.5 NotApplicable"],
            framework.GetProperty("controls").EnumerateArray().Select(control => $"{control.GetProperty("id").GetString()} {control.GetProperty("outcome").GetString()}"),
            StringComparer.Ordinal);
        string[] counts = ["nonCompliant", "unknown", "notSelected", "waived", "compliant", "notApplicable", "notCovered"];
        Assert.Equal([1, 2, 0, 1, 1, 1, 1], counts.Select(count => framework.GetProperty(count).GetInt32()));
        var last = document.RootElement.GetProperty("frameworks")[1];
        Assert.False(last.GetProperty("complete").GetBoolean());
        Assert.Equal("ecs-tasks-redundant", last.GetProperty("controls")[2].GetProperty("notSelected")[0].GetString());
    }

    [Fact]
    public void Nothing_of_a_finding_is_lost()
    {
        using var document = JsonDocument.Parse(Approval.Write("json", SampleResult.Full));
        var written = document.RootElement.GetProperty("findings").EnumerateArray().Single(finding =>
            finding.GetProperty("policy").GetString() is "kms-rotation-enabled");
        Assert.Equal("production", written.GetProperty("environment").GetString());
        Assert.Equal("2026-12-15", written.GetProperty("waiver").GetProperty("expires").GetString());
        Assert.Equal(48, written.GetProperty("waiver").GetProperty("source").GetProperty("line").GetInt32());
        Assert.Equal("Properties/EnableKeyRotation", written.GetProperty("evidence")[0].GetProperty("path").GetString());
        Assert.Equal(JsonValueKind.Null, written.GetProperty("source").ValueKind);
        Assert.False(written.GetProperty("blocking").GetBoolean());
    }

    private static string Schema()
    {
        using var stream = new MemoryStream();
        ResultSchema.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Describe(ValidationError error) => $"{error.Path}: {error.Kind}";
}
