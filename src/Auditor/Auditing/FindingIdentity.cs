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
    /// <param name="resource">The resource: by its stack (or, without one, its template, or its account and region) and its construct path or logical id.</param>
    /// <param name="path">The path of the first piece of evidence.</param>
    /// <param name="isAmbiguous">Whether another resource goes by the same construct path; then logical id, account and region tell them apart.</param>
    public static string Of(string policy, AuditedResource resource, string path, bool isAmbiguous = false)
    {
        var apart = !isAmbiguous ? "" : resource.Template is null ? $"{resource.LogicalId}\n{resource.Account}\n{resource.Region}" : resource.LogicalId;
        var text = string.Join('\n', policy, resource.Stack ?? resource.Template ?? $"{resource.Account}/{resource.Region}", resource.ConstructPath ?? resource.LogicalId, path, apart);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return $"{Version}-{Convert.ToHexStringLower(hash[..HashBytes])}";
    }
}
