using Auditor.Hosting.Pages.Accounts;
using Auditor.Hosting.Pages.Assets;
using Auditor.Hosting.Pages.Coverage;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Pages.Findings;
using Auditor.Hosting.Pages.Frameworks;
using Auditor.Hosting.Pages.Operation;
using Auditor.Hosting.Pages.Overview;
using Auditor.Hosting.Pages.Policies;
using Auditor.Hosting.Pages.Recovery;
using Auditor.Hosting.Pages.Rendering;
using Auditor.Hosting.Pages.Resources;
using Auditor.Hosting.Pages.Scans;
using Auditor.Hosting.Pages.Waivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Pages;

/// <summary>Adds the web pages.</summary>
internal static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<PageAssets>()
        .AddSingleton<PageCanvases>()
        .AddSingleton<PageHost>()
        .AddSingleton<IPageVersion, StoreVersion>()
        .AddSingleton<VersionedMemory>()
        .AddSingleton<PolicyCountsReader>()
        .AddSingleton<FrameworkReader>()
        .AddSingleton<FindingListPage>()
        .AddSingleton<FindingDetailPage>()
        .AddSingleton<IPages, OverviewPages>()
        .AddSingleton<IPages, AccountPages>()
        .AddSingleton<IPages, FindingPages>()
        .AddSingleton<IPages, ResourcePages>()
        .AddSingleton<IPages, PolicyPages>()
        .AddSingleton<IPages, FrameworkPages>()
        .AddSingleton<IPages, RecoveryPages>()
        .AddSingleton<IPages, WaiverPages>()
        .AddSingleton<IPages, ScanPages>()
        .AddSingleton<IPages, CoveragePages>()
        .AddSingleton<IPages, AuditLogPages>();

    public static void MapPages(this WebApplication app)
    {
        var host = app.Services.GetRequiredService<PageHost>();
        app.UseWhen(
            context => !IsForPrograms(context),
            pages => pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => host.WriteAsync(context, ProblemView.Failed(context.TraceIdentifier)) }));

        app.Services.GetRequiredService<PageAssets>().Map(app);
        var routes = new PageRoutes(app, host);
        foreach (var pages in app.Services.GetServices<IPages>())
        {
            pages.Map(routes);
        }

        app.MapFallback(context => IsForPrograms(context)
            ? NotFoundAsync(context)
            : host.WriteAsync(context, ProblemView.NotFound("There is no such page. It may have been moved, or the address is incomplete.")));
    }

    private static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
