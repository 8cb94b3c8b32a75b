using Auditor.Snapshots;

namespace Auditor.Hosting.Storage.Resources;

/// <summary>A live resource with its properties.</summary>
internal sealed record ResourceDetail(ResourceRow Row, SnapshotResource Resource);
