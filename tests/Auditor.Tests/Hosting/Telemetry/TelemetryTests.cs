using System.Net;
using Auditor.Hosting.Security;
using Auditor.Tests.Commands;
using Auditor.Tests.Hosting.Scheduling;
using Auditor.Tests.Hosting.Security;
using FakeAws.Scale;

namespace Auditor.Tests.Hosting.Telemetry;

/// <summary>What the auditor counts of itself arrives where OpenTelemetry's variables say, and where Prometheus asks for it.</summary>
public sealed class TelemetryTests
{
    private const string Schedule = """{ "schedule": "0 0 1 1 *" }""";

    // The collector is in a process that does much else.
    private static readonly (string Name, string Value) Patient = ("OTEL_EXPORTER_OTLP_TIMEOUT", $"{HangGuard.Patience.TotalMilliseconds}");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "", "otlp", true, true)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "", "none", false, true)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "/v1/traces", "otlp", false, true)]
    public async Task A_single_round_is_exported_before_it_ends(string variable, string path, string metrics, bool hasMetrics, bool hasTraces)
    {
        await using var aws = await new ScaleAws(1).ServeAsync(Stop);
        await using var collector = await Collector.StartAsync();
        using var folder = new WorkingFolder().With("policies.json", Schedule);

        using var serving = ServingProcess.Start(aws, folder.Path, [(variable, collector.Url + path), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_SERVICE_NAME", "auditor-of-tests"), ("OTEL_METRICS_EXPORTER", metrics), Patient], "--once", "--data", folder["data"]);

        Assert.Equal(0, await serving.EndAsync());
        Assert.Equal((hasMetrics, hasTraces), (collector.Has("/v1/metrics", "auditor.scan.duration"), collector.Has("/v1/traces", "auditor.target")));
        Assert.All(collector.Taken, one => Assert.Contains("auditor-of-tests", one.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prometheus_and_a_collector_are_told_of_the_scans_of_a_served_auditor()
    {
        await using var aws = await new ScaleAws(1).ServeAsync(Stop);
        await using var collector = await Collector.StartAsync();
        using var folder = new WorkingFolder().With("policies.json", Schedule);
        using var serving = ServingProcess.Start(
            aws, folder.Path, [("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Url), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_BSP_SCHEDULE_DELAY", "200")], "--data", folder["data"]);
        const string told = "The pages are at ";
        while (!serving.Log.Contains(told, StringComparison.Ordinal) || !collector.Has("/v1/metrics", "auditor.scan.duration") || !collector.Has("/v1/traces", "auditor.target"))
        {
            Assert.False(serving.HasExited, serving.Log);
            await Task.Delay(TimeSpan.FromMilliseconds(100), Stop);
        }

        var address = serving.Log.Split('\n').Single(line => line.StartsWith(told, StringComparison.Ordinal))[told.Length..];
        using var client = new HttpClient();
        Assert.Contains("auditor_scans_total{", await client.GetStringAsync(new Uri(new Uri(address), "metrics"), Stop), StringComparison.Ordinal);
        Assert.Equal(0, await serving.StopAsync());
    }

    [Fact]
    public async Task With_logins_metrics_are_asked_for_by_address_whatever_names_the_pages_go_by()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync([.. HostedAuditor.LoginAt(issuer), ("HOSTS", "auditor.example.com")]);
        using var client = auditor.Client();
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client, "/metrics", "10.0.1.17:8080"));

        client.DefaultRequestHeaders.Authorization = new("Bearer", await auditor.TokenAsync(AccessScope.Read));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "/metrics", "10.0.1.17:8080"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await AskAsync(client, "/findings", "10.0.1.17:8080"));
    }

    [Theory]
    [InlineData("localhost:5080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("evil.example.com", HttpStatusCode.MisdirectedRequest)]
    public async Task Without_they_are_for_this_machine_alone(string host, HttpStatusCode expected)
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        Assert.Equal(expected, await AskAsync(client, "/metrics", host));
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host, Accept = { new("text/plain") } } };
        using var answer = await client.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
