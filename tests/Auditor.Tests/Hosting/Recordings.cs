using Auditor.Auditing;
using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Scans;

namespace Auditor.Tests.Hosting;

/// <summary>Records results of scans that nobody carried out.</summary>
internal static class Recordings
{
    /// <summary>Makes a result ready and records it.</summary>
    /// <returns>What was recorded; null where somebody else took the scan over.</returns>
    public static async Task<RecordedScan?> CompleteAsync(this ScanStore scans, ScanClaim claim, AuditResult result, Func<ScanChanges, IEnumerable<OutboxMessage>> messages, CancellationToken cancellation) =>
        await scans.PrepareAsync(claim, result, cancellation) is { } prepared ? await scans.RecordAsync(claim, prepared, messages, cancellation) : null;
}
