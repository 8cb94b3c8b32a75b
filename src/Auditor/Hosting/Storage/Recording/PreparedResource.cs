using System.Security.Cryptography;
using Auditor.Auditing;
using Auditor.Reporting.Json;
using Auditor.Snapshots;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>A live resource as it is stored.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Hash">What tells it from how it was before.</param>
/// <param name="Document">Its JSON, compressed.</param>
internal sealed record PreparedResource(AuditedResource Resource, byte[] Hash, byte[] Document)
{
    private const int HashBytes = 16;

    /// <summary>The resources of a snapshot by their id, the first of each.</summary>
    public static Dictionary<string, PreparedResource> Of(ResourceSnapshot snapshot)
    {
        var prepared = new Dictionary<string, PreparedResource>(StringComparer.Ordinal);
        foreach (var resource in snapshot)
        {
            var json = Packed.Json(SnapshotShape.Resource, resource);
            prepared.TryAdd(ResourceId.Of(resource.Resource), new(resource.Resource, SHA256.HashData(json)[..HashBytes], Packed.Pack(json)));
        }

        return prepared;
    }
}
