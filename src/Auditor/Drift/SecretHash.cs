using System.Security.Cryptography;
using System.Text;

namespace Auditor.Drift;

/// <summary>Stands for a secret in reports: equal secrets of one property have equal hashes, and nothing else can be told from them.</summary>
internal static class SecretHash
{
    // Enough to see that two differ, too little to look a value up by.
    private const int Shown = 4;

    /// <summary>The hash, such as <c>sha256:1f0c93aa</c>.</summary>
    /// <param name="value">The secret.</param>
    /// <param name="place">What it is the secret of, so that equal ones of two places are not told to be equal.</param>
    public static string Of(string value, string place)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{place}\n{value}"), hash);
        return $"sha256:{Convert.ToHexStringLower(hash[..Shown])}";
    }
}
