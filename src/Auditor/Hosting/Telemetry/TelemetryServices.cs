using Auditor.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Auditor.Hosting.Telemetry;

/// <summary>Adds logs, metrics, traces and the answers to whether the auditor is well.</summary>
internal static class TelemetryServices
{
    // As the exporters of OpenTelemetry name it themselves.
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, ILoggingBuilder logging, HostSettings settings)
    {
        AddLogs(logging, settings);
        var isExported = Environment.GetEnvironmentVariable(Collector) is { Length: > 0 };
        services.AddSingleton<HostMetrics>()
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Tool.Name, serviceVersion: Tool.Version, serviceInstanceId: settings.Instance))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(HostMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql").AddPrometheusExporter();
                if (isExported)
                {
                    metrics.AddOtlpExporter();
                }
            })
            .WithTracing(traces =>
            {
                traces.AddSource(HostMetrics.Name).AddAspNetCoreInstrumentation();
                if (isExported)
                {
                    traces.AddOtlpExporter();
                }
            });
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        return services;
    }

    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it can do its work. <c>/metrics</c>: what Prometheus asks for.</summary>
    public static void MapTelemetry(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok\n")).WithName("health").ForProbes();
        app.MapHealthChecks("/readyz").WithName("readiness").ForProbes();
        app.MapPrometheusScrapingEndpoint("/metrics").WithName("metrics").ForReaders();
    }

    private static void AddLogs(ILoggingBuilder logging, HostSettings settings)
    {
        logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information).AddFilter("Quartz", LogLevel.Warning);

        // A person reads a terminal; a file or a collector is read by programs.
        if ((settings.Environment.Text("LOG") ?? (Console.IsOutputRedirected ? "json" : "text")) == "json")
        {
            logging.AddJsonConsole(options => (options.IncludeScopes, options.TimestampFormat, options.UseUtcTimestamp) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ", true));
        }
        else
        {
            logging.AddSimpleConsole(options => (options.IncludeScopes, options.SingleLine, options.TimestampFormat, options.UseUtcTimestamp) = (false, true, "HH:mm:ss ", true));
        }
    }
}
