using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Auditor.Hosting.Notifications.Web;

/// <summary>The signature by which a receiver knows that a message is the auditor's, and from when.</summary>
internal static class WebhookSignature
{
    public const string Header = "X-Auditor-Signature";

    /// <summary><c>t=1794500000,v1=9f86…</c>: when it was sent, in seconds since 1970, and the HMAC-SHA256 of that, a dot and the body.</summary>
    public static string Of(string secret, DateTimeOffset time, ReadOnlySpan<byte> body)
    {
        var seconds = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{seconds}."), .. body];
        return $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
