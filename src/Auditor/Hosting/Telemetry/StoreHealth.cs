using Auditor.Hosting.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Auditor.Hosting.Telemetry;

/// <summary>Whether the store answers.</summary>
internal sealed class StoreHealth(Store store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.IsReadyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("the store does not answer");
}
