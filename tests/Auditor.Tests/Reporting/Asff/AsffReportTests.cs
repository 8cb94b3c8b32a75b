using System.Text.Json;
using Auditor.Auditing;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Tests.Reporting.Asff;

public sealed class AsffReportTests
{
    private static readonly string[] Statuses = ["PASSED", "WARNING", "FAILED", "NOT_AVAILABLE"];
    private static readonly string[] Labels = ["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"];

    [Fact]
    public void A_result_is_written_as_approved() => Approval.ShouldBeApproved(Approval.Write("asff", SampleDrift.Full), "asff.json");

    [Fact]
    public void Each_finding_has_what_Security_Hub_asks_for_within_its_limits()
    {
        var many = Enumerable.Range(0, 60).Select(index => new Control($"Framework {new string('x', 60)}", $"{index}")).ToArray();
        var live = SampleResult.Full.Findings.Single(finding => finding.Resource.Account is not null);
        var hostile = Hostile.Of(SampleDrift.Full with { Findings = [live with { Controls = [.. many], Waiver = new("x", null, null, new("a", 1, 1)) }] }, string.Concat(Enumerable.Repeat(EveryFormatTests.Hostile, 20)));
        var findings = Findings(SampleDrift.Full).Concat(Findings(InAccount(hostile))).Concat(Findings(InAccount(Hostile.Of(SampleDrift.Full, "")))).ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding =>
        {
            Assert.Equal("2018-10-08", Text(finding, "SchemaVersion", 10));
            Text(finding, "Id", 512);
            Text(finding, "GeneratorId", 512);
            Text(finding, "Title", 256);
            Text(finding, "Description", 1024);
            Assert.Equal("123456789012", Text(finding, "AwsAccountId", 12));
            Assert.Matches("^arn:(aws|aws-cn|aws-us-gov):securityhub:[a-z0-9-]{1,16}:123456789012:product/123456789012/default$", Text(finding, "ProductArn", 2048));
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", Text(finding, "CreatedAt", 20));
            Assert.Equal(Text(finding, "CreatedAt", 20), Text(finding, "UpdatedAt", 20));
            Assert.InRange(finding.GetProperty("Types").GetArrayLength(), 1, 50);
            Assert.Contains(finding.GetProperty("Severity").GetProperty("Label").GetString(), Labels, StringComparer.Ordinal);
            Assert.Contains(finding.GetProperty("FindingProviderFields").GetProperty("Severity").GetProperty("Label").GetString(), Labels, StringComparer.Ordinal);
            Assert.Contains(finding.GetProperty("Compliance").GetProperty("Status").GetString(), Statuses, StringComparer.Ordinal);
            Assert.InRange(finding.GetProperty("Compliance").TryGetProperty("RelatedRequirements", out var related) ? related.GetArrayLength() : 0, 0, 32);
            Text(finding.GetProperty("Remediation").GetProperty("Recommendation"), "Text", 512);
            Assert.InRange(finding.GetProperty("ProductFields").EnumerateObject().Count(), 1, 50);
            Assert.All(finding.GetProperty("ProductFields").EnumerateObject(), field => Assert.InRange(field.Value.GetString()!.Length, 1, 2048));
            var resource = Assert.Single(finding.GetProperty("Resources").EnumerateArray());
            Text(resource, "Type", 256);
            Text(resource, "Id", 512);
            Text(resource, "Region", 16);
            Assert.Equal(finding.GetProperty("ProductFields").TryGetProperty("auditor/waiver", out _) ? "ARCHIVED" : "ACTIVE", finding.GetProperty("RecordState").GetString());
        });
    }

    [Fact]
    public void Findings_of_templates_are_left_out_and_that_is_told()
    {
        var told = new List<string>();
        Approval.Write("asff", SampleResult.Full, new ReportContext { Tell = told.Add });
        Assert.Single(Findings(SampleResult.Full));
        Assert.Equal([$"asff leaves out {SampleResult.Full.Findings.Length - 1} entries of no account: Security Hub takes findings of accounts only."], told);
        told.Clear();
        Assert.Equal("[]\n", Approval.Write("asff", SampleResult.Clean, new ReportContext { Tell = told.Add }));
        Assert.Empty(told);
    }

    [Fact]
    public void A_resource_goes_by_Security_Hubs_name()
    {
        var finding = Findings(SampleResult.Full).Single();
        var resource = finding.GetProperty("Resources")[0];
        Assert.Equal(("AwsRdsDbInstance", "arn:aws:rds:us-east-1:123456789012:db:housing-trends-production"), (resource.GetProperty("Type").GetString(), resource.GetProperty("Id").GetString()));
        Assert.Equal("auditor/rds-backup-retention", finding.GetProperty("GeneratorId").GetString());
    }

    [Fact]
    public void What_is_waived_is_archived_with_its_reason_and_all_of_it_is_what_a_later_import_may_change()
    {
        var finding = Findings(SampleDrift.Full).Single(finding => finding.GetProperty("RecordState").GetString() == "ARCHIVED");
        Assert.Equal("Waived until 2026-12-31 by platform@example.com: Scaled by hand for the launch; back to two afterwards.", finding.GetProperty("ProductFields").GetProperty("auditor/waiver").GetString());
        Assert.Equal("NEW", finding.GetProperty("Workflow").GetProperty("Status").GetString());
        Assert.False(finding.TryGetProperty("Note", out _));
    }

    [Theory]
    [InlineData(null, null, "aws", "us-east-1")]
    [InlineData("cn-north-1", null, "aws-cn", "cn-north-1")]
    [InlineData("us-gov-east-1", null, "aws-us-gov", "us-gov-east-1")]
    [InlineData(null, "arn:aws-us-gov:iam::123456789012:role/x", "aws-us-gov", "us-gov-west-1")]
    [InlineData("eu-central-1", "arn:aws:s3:::x", "aws", "eu-central-1")]
    public void A_global_resource_stands_where_its_service_is_at_home(string? region, string? arn, string partition, string home)
    {
        var live = SampleResult.Full.Findings.Single(finding => finding.Resource.Account is not null);
        var finding = Findings(SampleResult.Clean with { Findings = [live with { Resource = live.Resource with { Region = region, Arn = arn } }] }).Single();
        Assert.Equal($"arn:{partition}:securityhub:{home}:123456789012:product/123456789012/default", finding.GetProperty("ProductArn").GetString());
        Assert.Equal((partition, home), (finding.GetProperty("Resources")[0].GetProperty("Partition").GetString(), finding.GetProperty("Resources")[0].GetProperty("Region").GetString()));
    }

    [Theory]
    [InlineData("AWS::S3::Bucket", "AwsS3Bucket")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "AwsElbv2LoadBalancer")]
    [InlineData("AWS::CloudFront::Function", "Other")]
    [InlineData("Account::PasswordPolicy", "AwsAccount")]
    public void Types_are_those_that_Security_Hub_has(string type, string name)
    {
        var live = SampleResult.Full.Findings.Single(finding => finding.Resource.Account is not null);
        var finding = Findings(SampleResult.Clean with { Findings = [live with { Resource = live.Resource with { Type = type } }] }).Single();
        Assert.Equal(name, finding.GetProperty("Resources")[0].GetProperty("Type").GetString());
    }

    private static AuditResult InAccount(AuditResult result) => result with
    {
        Findings = [.. result.Findings.Select(finding => finding with { Resource = finding.Resource with { Account = "123456789012" } })],
        Drift = result.Drift! with { Differences = [.. result.Drift.Differences.Select(difference => difference with { Resource = difference.Resource with { Account = "123456789012" } })] },
    };

    private static string Text(JsonElement element, string name, int limit)
    {
        var text = element.GetProperty(name).GetString();
        Assert.False(string.IsNullOrWhiteSpace(text), name);
        Assert.True(text.Length <= limit, $"{name} has {text.Length} characters");
        return text;
    }

    private static JsonElement[] Findings(AuditResult result)
    {
        using var document = JsonDocument.Parse(Approval.Write("asff", result));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}
