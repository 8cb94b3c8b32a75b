using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Storage;

/// <summary>Adds what keeps results and history.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, HostSettings settings) => services;
}
