using Auditor.Hosting.Storage.Resources;
using Auditor.Hosting.Storage.Scans;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>What happens to a store in tests in which nobody is told of it.</summary>
internal static class Untold
{
    public static Task<ScanClaim?> ClaimAsync(this ScanStore scans, string account, DateTimeOffset? period, ScanTrigger trigger, string? requestedBy, string instance, CancellationToken cancellation) =>
        scans.ClaimAsync(account, period, trigger, requestedBy, instance, (_, _, _) => [], cancellation);

    public static Task<bool> FailAsync(this ScanStore scans, ScanClaim claim, string problem, CancellationToken cancellation) => scans.FailAsync(claim, problem, [], cancellation);

    public static Task SetAsync(this TargetStore targets, IReadOnlyCollection<FoundTarget> found, DateTimeOffset time, CancellationToken cancellation) => targets.SetAsync(found, time, _ => [], cancellation);
}
