using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Storage;

/// <summary>Adds what keeps results and history.</summary>
internal static class StorageServices
{
    /// <summary>Adds a store that is open, and its parts; whoever opened it closes it.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, Store store) => services
        .AddSingleton(store)
        .AddSingleton(store.Scans)
        .AddSingleton(store.Targets)
        .AddSingleton(store.Findings)
        .AddSingleton(store.Posture)
        .AddSingleton(store.Resources)
        .AddSingleton(store.Coverage)
        .AddSingleton(store.Waivers)
        .AddSingleton(store.Recovery)
        .AddSingleton(store.Pictures)
        .AddSingleton(store.Outbox)
        .AddSingleton(store.Tokens)
        .AddSingleton(store.AuditLog)
        .AddSingleton(store.Retention);
}
