using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Auditor.Auditing;
using Auditor.Snapshots;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>What a live resource goes by in addresses: a hash over account, region, type and ARN or physical id.</summary>
internal static class ResourceId
{
    private const int Bytes = 16;

    public static string Of(AuditedResource resource) => Of(new SnapshotResource(resource, [], ImmutableArray<UnreadProperty>.Empty));

    public static string Of(SnapshotResource resource)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(resource.Key), hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
