using Auditor.Hosting.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Auditor.Hosting.Telemetry;

/// <summary>Whether the store answers.</summary>
internal sealed class StoreHealth(ScanStore scans) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await scans.VersionAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
