using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Scheduling;

/// <summary>Adds what starts scans.</summary>
internal static class SchedulingServices
{
    public static IServiceCollection AddScheduling(this IServiceCollection services, HostSettings settings) => services;
}
