using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Auditor.Hosting.Security.Requests;

/// <summary>How much and how slowly a client may send.</summary>
internal static class KestrelSettings
{
    /// <summary>The largest request: a form with a few fields.</summary>
    public const int LargestBody = 64 << 10;

    private const int MostConnections = 2000;

    public static void Apply(KestrelServerOptions options, SecuritySettings settings)
    {
        options.AddServerHeader = false;
        var limits = options.Limits;
        limits.MaxRequestBodySize = LargestBody;
        limits.MaxRequestLineSize = 8 << 10;
        limits.MaxRequestHeadersTotalSize = 32 << 10;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        limits.MaxConcurrentConnections = MostConnections;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.MinRequestBodyDataRate = new(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(10));
        if (settings.Certificate is var (certificate, key))
        {
            var pair = new CertificateFiles(certificate, key);
            options.ConfigureHttpsDefaults(https => (https.ServerCertificateSelector, https.HandshakeTimeout) = ((_, _) => pair.Current, settings.TimeLimits.Handshake));
        }
    }
}
