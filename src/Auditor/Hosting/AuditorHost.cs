using Auditor.Hosting.Api;
using Auditor.Hosting.Notifications;
using Auditor.Hosting.Pages;
using Auditor.Hosting.Scheduling;
using Auditor.Hosting.Security;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting;

/// <summary>Puts the hosted auditor together. Each part adds its own services and endpoints.</summary>
internal static class AuditorHost
{
    /// <summary>The application, not started yet. What is done once serves no pages.</summary>
    /// <param name="settings">What it is started with.</param>
    /// <param name="store">What it remembers; open.</param>
    /// <param name="time">When it is.</param>
    /// <exception cref="AuditException">The settings allow no safe start.</exception>
    public static WebApplication Build(HostSettings settings, Store store, TimeProvider time)
    {
        // Nothing of the folder that it happens to be started in is served or read.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = Tool.Name });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseUrls(settings.Urls);
        builder.Services.AddSingleton(settings).AddSingleton(time).AddRoutingCore();
        builder.Services.AddTelemetry(builder.Logging, builder.Configuration, settings).AddStorage(store).AddSecurity(settings).AddScheduling(settings).AddNotifications(settings).AddPages().AddApi();

        var app = builder.Build();
        if (settings.IsOnce)
        {
            return app;
        }

        app.UseSecurity();
        app.MapTelemetry();
        app.MapPages();
        app.MapApi();
        return app;
    }
}
