using Auditor.Hosting.Api.Access;
using Auditor.Hosting.Api.Badges;
using Auditor.Hosting.Api.Findings;
using Auditor.Hosting.Api.Postures;
using Auditor.Hosting.Api.Resources;
using Auditor.Hosting.Api.Scans;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Api;

/// <summary>Adds the interface for programs, <c>/api/v1</c>.</summary>
internal static class ApiServices
{
    /// <summary>What the path of every call begins with.</summary>
    public const string Root = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<ApiAnswer>()
        .AddSingleton<ResultDownload>()
        .AddSingleton<IApiEndpoints, FindingEndpoints>()
        .AddSingleton<IApiEndpoints, ScanEndpoints>()
        .AddSingleton<IApiEndpoints, PostureEndpoints>()
        .AddSingleton<IApiEndpoints, ResourceEndpoints>()
        .AddSingleton<IApiEndpoints, TokenEndpoints>()
        .AddSingleton<IApiEndpoints, AuditLogEndpoints>()
        .AddSingleton<IApiEndpoints, BadgeEndpoints>()
        .AddSingleton<IApiEndpoints, OpenApiEndpoints>();

    public static void MapApi(this WebApplication app)
    {
        var routes = new ApiRoutes(app.MapGroup(Root));
        foreach (var endpoints in app.Services.GetServices<IApiEndpoints>())
        {
            endpoints.Map(routes);
        }
    }
}
