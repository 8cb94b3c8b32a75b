using System.Text.Json.Nodes;
using Auditor.Reporting;

namespace Auditor.Tests.Reporting;

/// <summary>What holds for every format.</summary>
public sealed class EveryFormatTests
{
    public const string Hostile = "=cmd|' /C calc'!A0,\"q\"\r\n::error file=a::x ##[error]y ##vso[z] @user #12 GH-7 [l](javascript:a) ![i](https://evil.example/x.png) <img src=x onerror=alert(1)> `a` | b \u0001\u001b[31m\u202e\ufffe\ud800 &amp; <!-- --> ]]> </details> {0} www.evil.example %0A%0D _u_ **b** ~~s~~ \\";

    public static TheoryData<string> Formats => [.. ReportFormats.All.Select(writer => writer.Format)];

    public static TheoryData<string> FormatsOfEverything => [.. ReportFormats.All.Select(writer => writer.Format).Where(format => format is "csv" or "ocsf" or "junit" or "markdown")];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_result_gives_the_same_bytes(string format) => Assert.Equal(Approval.Write(format, SampleDrift.Full), Approval.Write(format, SampleDrift.Full));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_that_the_input_says_breaks_a_report(string format)
    {
        var report = Approval.Write(format, Tests.Reporting.Hostile.Of(SampleDrift.Full, Hostile), new ReportContext { Recovery = true });
        Assert.NotEmpty(report);
        Assert.DoesNotContain('\u0001', report);
        Assert.DoesNotContain('\u001b', report);
        if (format is not ("json" or "sarif"))
        {
            // JSON and SARIF hand texts on as they are; what shows them escapes them.
            Assert.DoesNotContain('\u202e', report);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_result_of_nothing_is_written(string format) => Approval.Write(format, SampleResult.Clean with { Policies = [], Coverage = [], Environments = [] });

    [Fact]
    public void Samples_are_written_where_one_asks_for_them()
    {
        var folder = Environment.GetEnvironmentVariable("AUDITOR_SAMPLES");
        Assert.SkipWhen(folder is null, "AUDITOR_SAMPLES names no folder for reports to look at");
        foreach (var format in ReportFormats.All.Select(writer => writer.Format))
        {
            File.WriteAllText(Path.Combine(folder!, $"sample.{format}"), Approval.Write(format, SampleDrift.Full, new ReportContext { Recovery = true }));
            File.WriteAllText(Path.Combine(folder!, $"hostile.{format}"), Approval.Write(format, Tests.Reporting.Hostile.Of(SampleDrift.Full, Hostile), new ReportContext { Recovery = true, Title = Hostile }));
        }
    }

    [Theory]
    [MemberData(nameof(FormatsOfEverything))]
    public void Each_finding_and_each_difference_is_there(string format)
    {
        var report = Approval.Write(format, SampleDrift.Full);
        var names = SampleDrift.Full.Findings.Select(finding => finding.Resource.Name).Concat(SampleDrift.Report.Differences.Select(difference => difference.Resource.Name));
        Assert.All(names, name => Assert.Contains(name, report, StringComparison.Ordinal));
        Assert.All(SampleDrift.Report.Differences.Select(difference => difference.Path).OfType<string>(), path => Assert.Contains(path, report, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FormatsOfEverything))]
    public void A_secret_that_differs_is_said_to_be_one(string format)
    {
        var secret = SampleDrift.Report.Differences.First(difference => difference.IsSecret);
        var report = Approval.Write(format, SampleResult.Clean with { Drift = SampleDrift.Report with { Differences = [secret with { Expected = JsonValue.Create("sha256:aa"), Actual = JsonValue.Create("sha256:bb") }] } });
        Assert.Contains("a secret with the hash sha256:aa", report, StringComparison.Ordinal);
        Assert.Contains("a secret with the hash sha256:bb", report, StringComparison.Ordinal);
    }
}
