using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Scans;

namespace Auditor.Hosting.Notifications;

/// <summary>Says what is to be told of a scan; delivered later, from the store.</summary>
internal sealed class Notifier
{
    /// <summary>What is to be told of what a scan changed.</summary>
    public IEnumerable<OutboxMessage> Compose(ScanChanges changes) => [];
}
