using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Pages;

/// <summary>Adds the web pages.</summary>
internal static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services) => services;

    public static void MapPages(this WebApplication app)
    {
    }
}
