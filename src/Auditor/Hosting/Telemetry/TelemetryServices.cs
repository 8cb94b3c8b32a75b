using System.Collections;
using Auditor.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Auditor.Hosting.Telemetry;

/// <summary>Adds logs, metrics, traces and the answers to whether the auditor is well.</summary>
internal static class TelemetryServices
{
    private const string Prefix = "OTEL_";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, ILoggingBuilder logging, IConfigurationManager configuration, HostSettings settings)
    {
        AddLogs(logging, settings);

        // OpenTelemetry asks the application's configuration, which knows nothing of the environment.
        configuration.AddInMemoryCollection(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value))
            .Where(variable => variable.Key.StartsWith(Prefix, StringComparison.Ordinal)));
        services.AddSingleton<HostMetrics>()
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Tool.Name, serviceVersion: Tool.Version, serviceInstanceId: settings.Instance).AddEnvironmentVariableDetector())
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(HostMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql").AddPrometheusExporter();
                if (Exporter(configuration, "METRICS") is { } exporter)
                {
                    metrics.AddOtlpExporter(exporter);
                }
            })
            .WithTracing(traces =>
            {
                traces.AddSource(HostMetrics.Name).AddAspNetCoreInstrumentation();
                if (Exporter(configuration, "TRACES") is { } exporter)
                {
                    traces.AddOtlpExporter(exporter);
                }
            });
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        return services;
    }

    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it can do its work. <c>/metrics</c>: what Prometheus asks for, where there is a login of every instance by its address.</summary>
    public static void MapTelemetry(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok\n")).WithName("health").ForProbes();
        app.MapHealthChecks("/readyz").WithName("readiness").ForProbes();
        var metrics = app.MapPrometheusScrapingEndpoint("/metrics").WithName("metrics").ForReaders();

        // Without a login the name is all that tells a page of somebody else from a program of this machine.
        if (app.Services.GetRequiredService<SecuritySettings>().Login is not null)
        {
            metrics.WithMetadata(AnyHost.Instance);
        }
    }

    // An exporter for one signal reads the address for all of them alone; null where nothing is exported.
    private static Action<OtlpExporterOptions>? Exporter(IConfiguration configuration, string signal)
    {
        if (configuration[$"{Prefix}{signal}_EXPORTER"] == "none")
        {
            return null;
        }

        var name = $"{Prefix}EXPORTER_OTLP_{signal}_ENDPOINT";
        if (configuration[name] is { Length: > 0 } own)
        {
            var url = Uri.TryCreate(own, UriKind.Absolute, out var read) ? read : throw new AuditException(ProblemKind.Configuration, $"{name} is no URL such as https://collector.example.com:4318/v1/{signal.ToLowerInvariant()}");
            return options => options.Endpoint = url;
        }

        return configuration[$"{Prefix}EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 } ? _ => { } : null;
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
