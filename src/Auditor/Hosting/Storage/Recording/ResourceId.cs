using System.Security.Cryptography;
using System.Text;
using Auditor.Auditing;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>What a live resource goes by in addresses: a hash over account, region, type and ARN or physical id.</summary>
internal static class ResourceId
{
    private const int Bytes = 16;

    public static string Of(AuditedResource resource)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(resource.Key), hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
