using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Api;

/// <summary>Adds the interface for programs, <c>/api/v1</c>.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services;

    public static void MapApi(this WebApplication app)
    {
    }
}
