using System.Security.Cryptography;
using System.Text;

namespace Auditor.Auditing;

/// <summary>The identity of a finding: version 1 is a hash over policy, resource and property path. Lines, order and wording do not enter it.</summary>
internal static class FindingIdentity
{
    private const string Version = "1";
    private const int HashBytes = 16;

    /// <summary>The identity.</summary>
    /// <param name="policy">The policy's id.</param>
    /// <param name="resource">The resource: by its stack (or, without one, its template) and its construct path or logical id.</param>
    /// <param name="path">The path of the first piece of evidence.</param>
    /// <param name="isAmbiguous">Whether another resource goes by the same construct path; then the logical id tells them apart.</param>
    public static string Of(string policy, AuditedResource resource, string path, bool isAmbiguous = false)
    {
        var text = string.Join('\n', policy, resource.Stack ?? resource.Template ?? resource.Account, resource.ConstructPath ?? resource.LogicalId, path, isAmbiguous ? resource.LogicalId : "");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return $"{Version}-{Convert.ToHexStringLower(hash[..HashBytes])}";
    }
}
