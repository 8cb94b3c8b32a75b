using System.Globalization;
using System.Net;

namespace Auditor.Drift.Equivalences;

/// <summary>Ranges of addresses.</summary>
internal static class Cidrs
{
    /// <summary>The range as AWS spells it: without host bits, IPv6 in its short form; null of what is none.</summary>
    public static string? Canonical(string text)
    {
        var slash = text.LastIndexOf('/');
        if (slash < 0 || !IPAddress.TryParse(text.AsSpan(0, slash), out var address)
            || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        if (length > bytes.Length * 8)
        {
            return null;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(length - (i * 8), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{length}");
    }
}
