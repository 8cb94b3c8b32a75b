using System.Text.Json;
using Auditor.Auditing;

namespace Auditor.Tests.Reporting.Ocsf;

public sealed class OcsfReportTests
{
    [Fact]
    public void A_result_is_written_as_approved() => Approval.ShouldBeApproved(Approval.Write("ocsf", SampleDrift.Full), "ocsf.jsonl");

    [Fact]
    public void Each_event_has_what_the_class_requires()
    {
        AuditResult[] results = [SampleDrift.Full, Hostile.Of(SampleDrift.Full, EveryFormatTests.Hostile), Hostile.Of(SampleDrift.Full, "")];
        Assert.All(results.SelectMany(Events), one =>
        {
            var activity = one.GetProperty("activity_id").GetInt32();
            Assert.InRange(activity, 1, 2);
            Assert.Equal((2, 2003, 200300 + activity), (Number(one, "category_uid"), Number(one, "class_uid"), Number(one, "type_uid")));
            Assert.Equal(SampleResult.Full.Time.ToUnixTimeMilliseconds(), one.GetProperty("time").GetInt64());
            Assert.InRange(Number(one, "severity_id"), 2, 5);
            Assert.InRange(Number(one, "status_id"), 1, 3);
            Assert.Equal("1.3.0", one.GetProperty("metadata").GetProperty("version").GetString());
            Assert.Equal("auditor", one.GetProperty("metadata").GetProperty("product").GetProperty("vendor_name").GetString());
            Assert.Equal("auditor", one.GetProperty("metadata").GetProperty("product").GetProperty("name").GetString());
            Assert.NotNull(one.GetProperty("finding_info").GetProperty("uid").GetString());
            Assert.NotNull(one.GetProperty("finding_info").GetProperty("title").GetString());
            Assert.Equal(1, Number(one.GetProperty("finding_info").GetProperty("analytic"), "type_id"));
            Assert.NotEqual(0, one.GetProperty("compliance").GetProperty("standards").GetArrayLength());
            Assert.NotNull(one.GetProperty("compliance").GetProperty("control").GetString());
            Assert.InRange(Number(one.GetProperty("compliance"), "status_id"), 2, 3);
            Assert.Equal(1, one.GetProperty("resources").GetArrayLength());
            Assert.Equal("cloud", one.GetProperty("metadata").GetProperty("profiles")[0].GetString());
            Assert.Equal("AWS", one.GetProperty("cloud").GetProperty("provider").GetString());
            Assert.NotNull(one.GetProperty("remediation").GetProperty("desc").GetString());
        });
    }

    [Fact]
    public void A_live_finding_names_its_account_and_region()
    {
        var one = Event("rds-backup-retention");
        var cloud = one.GetProperty("cloud");
        Assert.Equal(("123456789012", 10, "us-east-1"), (cloud.GetProperty("account").GetProperty("uid").GetString(), Number(cloud.GetProperty("account"), "type_id"), cloud.GetProperty("region").GetString()));
        Assert.Equal("arn:aws:rds:us-east-1:123456789012:db:housing-trends-production", one.GetProperty("resources")[0].GetProperty("uid").GetString());
    }

    [Fact]
    public void A_waived_finding_is_suppressed_and_says_why()
    {
        var one = Event("kms-rotation-enabled");
        Assert.Equal((3, "Suppressed"), (Number(one, "status_id"), one.GetProperty("status").GetString()));
        Assert.StartsWith("Waived until 2026-12-15 by security@example.com: ", one.GetProperty("comment").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_finding_and_a_pending_change_are_warnings()
    {
        Assert.Equal((2, "Warning"), Status(Event("rds-tls-required")));
        Assert.Equal((2, "Warning"), Status(Event("drift-pending-change")));
        Assert.Equal((3, "Fail"), Status(Event("drift-missing")));

        static (int, string?) Status(JsonElement one) => (Number(one.GetProperty("compliance"), "status_id"), one.GetProperty("compliance").GetProperty("status").GetString());
    }

    [Fact]
    public void A_finding_of_the_baseline_is_an_update()
    {
        Assert.Equal(200302, Number(Event("cloudfront-viewer-tls12"), "type_uid"));
        Assert.Equal(200301, Number(Event("rds-not-publicly-accessible"), "type_uid"));
    }

    private static JsonElement Event(string control) => Events(SampleDrift.Full).First(one => one.GetProperty("compliance").GetProperty("control").GetString() == control);

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static IEnumerable<JsonElement> Events(AuditResult result) => Approval.Write("ocsf", result).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    });
}
