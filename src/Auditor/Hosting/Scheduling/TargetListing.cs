using System.Collections.Immutable;
using Auditor.Hosting.Notifications;
using Auditor.Hosting.Scanning;
using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Resources;

namespace Auditor.Hosting.Scheduling;

/// <summary>Looks which accounts there are and keeps them; has it told which left, and where nobody could look.</summary>
internal sealed class TargetListing(TargetDirectory directory, TargetStore targets, Outbox outbox, Notifier notifier, TimeProvider time)
{
    /// <summary>The accounts that are to be scanned from now on.</summary>
    /// <exception cref="AuditException">They cannot be listed.</exception>
    public async Task<ImmutableArray<string>> RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            var found = await directory.FindAsync(cancellation);
            var now = time.GetUtcNow();
            await targets.SetAsync([.. found.Targets.Select(target => new FoundTarget(target.Account))], now, left => notifier.ComposeLeft(left, found.Skipped, now), cancellation);
            return [.. found.Targets.Select(target => target.Account)];
        }
        catch (AuditException failure) when (ReferenceEquals(failure, directory.Failure?.Reason))
        {
            await outbox.AddAsync(notifier.ComposeUnlisted(failure.Message, time.GetUtcNow()), cancellation);
            throw;
        }
    }
}
