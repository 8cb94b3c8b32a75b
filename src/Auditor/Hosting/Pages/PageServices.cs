using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Accounts;
using Auditor.Hosting.Pages.Assets;
using Auditor.Hosting.Pages.Coverage;
using Auditor.Hosting.Pages.Findings;
using Auditor.Hosting.Pages.Frameworks;
using Auditor.Hosting.Pages.Operation;
using Auditor.Hosting.Pages.Overview;
using Auditor.Hosting.Pages.Pictures;
using Auditor.Hosting.Pages.Policies;
using Auditor.Hosting.Pages.Recovery;
using Auditor.Hosting.Pages.Rendering;
using Auditor.Hosting.Pages.Resources;
using Auditor.Hosting.Pages.Scans;
using Auditor.Hosting.Pages.Waivers;
using Auditor.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Pages;

/// <summary>Adds the web pages.</summary>
internal static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<PageAssets>()
        .AddSingleton<PageCanvases>()
        .AddSingleton<PageHost>()
        .AddSingleton<StoreVersion>()
        .AddSingleton<IRefusalPage, RefusalPage>()
        .AddSingleton<VersionedMemory>()
        .AddSingleton<PolicyCountsReader>()
        .AddSingleton<PictureReader>()
        .AddSingleton<KnownPolicies>()
        .AddSingleton<FindingFacetReader>()
        .AddSingleton<FindingListPage>()
        .AddSingleton<FindingDetailPage>()
        .AddSingleton<FindingTable>()
        .AddSingleton<IPages, OverviewPages>()
        .AddSingleton<IPages, AccountPages>()
        .AddSingleton<IPages, FindingPages>()
        .AddSingleton<IPages, ResourcePages>()
        .AddSingleton<IPages, PicturePages>()
        .AddSingleton<IPages, PolicyPages>()
        .AddSingleton<IPages, FrameworkPages>()
        .AddSingleton<IPages, RecoveryPages>()
        .AddSingleton<IPages, WaiverPages>()
        .AddSingleton<IPages, ScanPages>()
        .AddSingleton<IPages, CoveragePages>()
        .AddSingleton<IPages, AuditLogPages>()
        .AddSingleton<IPages, TokenPages>();

    public static void MapPages(this WebApplication app)
    {
        app.Services.GetRequiredService<PageAssets>().Map(app);
        var routes = new PageRoutes(app, app.Services.GetRequiredService<PageHost>());
        foreach (var pages in app.Services.GetServices<IPages>())
        {
            pages.Map(routes);
        }
    }
}
